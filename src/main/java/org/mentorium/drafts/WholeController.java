package org.mentorium.drafts;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
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

/** What a draft says of itself as a whole: its title and introduction, and where it comes from. */
@Controller
@RequestMapping("/drafts/{id}")
class WholeController {

    private final DraftPages pages;
    private final Drafts drafts;

    WholeController(DraftPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping("/introduction")
    String introduction(Viewer viewer, @PathVariable long id, Model model) {
        Draft draft = pages.place(viewer, id, model);
        model.addAttribute("form", IntroductionForm.of(draft.definition(), draft.lock()));
        return "drafts/introduction";
    }

    @PostMapping("/introduction")
    ModelAndView introduce(
            Viewer viewer,
            @PathVariable long id,
            @ModelAttribute("form") IntroductionForm form,
            BindingResult result,
            Model model) {
        Draft draft = pages.place(viewer, id, model);
        List<Conflict> conflict =
                DraftPages.conflict(form.naming(), Three.of(draft.definition().title()));
        return Posts.of(result, "drafts/introduction")
                .done("drafts.saved", () -> save(viewer, id, form.version(), "/introduction", conflict, form::in));
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
        List<Conflict> conflict =
                DraftPages.conflict(form.source(), Three.of(draft.definition().source()));
        return Posts.of(result, "drafts/about")
                .done("drafts.saved", () -> save(viewer, id, form.version(), "/about", conflict, form::in));
    }

    private String save(
            Viewer viewer, long id, int seen, String page, List<Conflict> conflict, UnaryOperator<Instrument> change) {
        drafts.change(viewer, id, seen, "/drafts/" + id + page, () -> conflict, change);
        return "/drafts/" + id;
    }
}
