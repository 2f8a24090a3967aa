package org.mentorium.drafts;

import java.util.function.Supplier;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
import org.mentorium.programs.ProgramScope;
import org.mentorium.questionnaires.Drafts;
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

/** How a draft begins besides the library: written from scratch, or copied. */
@Controller
@RequestMapping("/programs/{slug}/drafts")
class OriginController {

    private final Drafts drafts;
    private final CopySources sources;

    OriginController(Drafts drafts, CopySources sources) {
        this.drafts = drafts;
        this.sources = sources;
    }

    /** The questionnaire that is copied. */
    record CopyForm(long questionnaire) {}

    @GetMapping("/new")
    String scratch(Viewer viewer, @PathVariable String slug, Model model) {
        place(viewer, slug, model);
        model.addAttribute("form", IntroductionForm.EMPTY);
        return "drafts/new";
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("form") IntroductionForm form,
            BindingResult result,
            Model model) {
        place(viewer, slug, model);
        return begun(viewer, slug, Posts.of(result, "drafts/new"), form::instrument);
    }

    @GetMapping("/copies")
    String copies(Viewer viewer, @PathVariable String slug, Model model) {
        place(viewer, slug, model);
        model.addAttribute("sources", sources.of(viewer));
        model.addAttribute("form", new CopyForm(0));
        return "drafts/copies";
    }

    @PostMapping("/copies")
    ModelAndView copy(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("form") CopyForm form,
            BindingResult result,
            Model model) {
        place(viewer, slug, model);
        var offered = sources.of(viewer);
        model.addAttribute("sources", offered);
        return begun(viewer, slug, Posts.of(result, "drafts/copies"), () -> {
            if (offered.stream().noneMatch(each -> each.value().equals(Long.toString(form.questionnaire())))) {
                throw new RuleBroken("drafts.copy.none").at("questionnaire");
            }
            return drafts.newest(viewer, form.questionnaire());
        });
    }

    private ModelAndView begun(Viewer viewer, String slug, Posts posts, Supplier<Instrument> definition) {
        return posts.done("drafts.begun", () -> "/drafts/" + drafts.create(viewer, slug, definition.get()));
    }

    private void place(Viewer viewer, String slug, Model model) {
        ProgramScope program = drafts.program(viewer, slug);
        model.addAttribute("list", "/programs/" + program.slug() + "/questionnaires/new");
        model.addAttribute("target", "/programs/" + program.slug() + "/drafts");
    }
}
