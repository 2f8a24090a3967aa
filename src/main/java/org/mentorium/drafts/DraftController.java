package org.mentorium.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.questionnaires.Drafts;
import org.mentorium.questionnaires.Drafts.Draft;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The builder's first page: all parts of a draft, each with what can be done; and where it comes from. */
@Controller
@RequestMapping("/drafts/{id}")
class DraftController {

    private final DraftPages pages;
    private final Drafts drafts;

    DraftController(DraftPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable long id, Model model) {
        Draft draft = pages.place(viewer, id, model);
        model.addAttribute("blocks", pages.blocks(draft.definition(), viewer.locale()));
        return "drafts/show";
    }

    @GetMapping("/about")
    String about(Viewer viewer, @PathVariable long id, Model model) {
        Draft draft = pages.place(viewer, id, model);
        model.addAttribute("licences", pages.licences(viewer.locale()));
        model.addAttribute("form", AboutForm.of(draft.definition(), draft.lock()));
        return "drafts/about";
    }

    @PostMapping("/about")
    ModelAndView saveAbout(
            Viewer viewer,
            @PathVariable long id,
            @ModelAttribute("form") AboutForm form,
            BindingResult result,
            Model model) {
        Draft draft = pages.place(viewer, id, model);
        model.addAttribute("licences", pages.licences(viewer.locale()));
        return Posts.of(result, "drafts/about").done("drafts.saved", () -> {
            drafts.change(
                    viewer,
                    id,
                    form.version(),
                    "/drafts/" + id + "/about",
                    () -> conflict(form.source(), Three.of(draft.definition().source())),
                    form::in);
            return "/drafts/" + id;
        });
    }

    /** Both texts, for the page that says that somebody saved in between. */
    static List<Conflict> conflict(Three yours, Three theirs) {
        return List.of(
                new Conflict("form.en", text(yours.en()), text(theirs.en())),
                new Conflict("form.es", text(yours.es()), text(theirs.es())),
                new Conflict("form.fr", text(yours.fr()), text(theirs.fr())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
