package org.mentorium.programs;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
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

/** Says what a program's next step means and what it still needs, and takes it. */
@Controller
@RequestMapping("/programs/{slug}/steps")
class StepController {

    private final ProgramScopes scopes;
    private final ProgramLife life;

    StepController(ProgramScopes scopes, ProgramLife life) {
        this.scopes = scopes;
        this.life = life;
    }

    @ModelAttribute
    void furnish(Viewer viewer, @PathVariable String slug, Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, slug).requireCoordinator());
        model.addAttribute("next", life.next(viewer, slug));
    }

    @GetMapping("/new")
    String show(@PathVariable String slug, Model model) {
        if (!(model.getAttribute("next") instanceof NextStep next)) {
            return "redirect:/programs/" + slug;
        }
        model.addAttribute("form", new StepForm(next.to(), false));
        return "steps/new";
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult result) {
        return Posts.of(result, "steps/new").done("programs.step.taken", () -> {
            life.take(viewer, slug, form);
            return "/programs/" + slug;
        });
    }
}
