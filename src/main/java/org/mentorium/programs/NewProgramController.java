package org.mentorium.programs;

import jakarta.validation.Valid;
import java.util.Optional;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Making a program: first its blueprint, then its name. */
@Controller
class NewProgramController {

    private final Blueprints blueprints;
    private final Programs programs;
    private final SetupChoices choices;
    private final Submissions submissions;

    NewProgramController(Blueprints blueprints, Programs programs, SetupChoices choices, Submissions submissions) {
        this.blueprints = blueprints;
        this.programs = programs;
        this.choices = choices;
        this.submissions = submissions;
    }

    @GetMapping("/programs/new")
    String show(Viewer viewer, @RequestParam(defaultValue = "") String blueprint, Model model) {
        Forbidden.unless(viewer.mayCreatePrograms());
        model.addAttribute("form", NewProgramForm.empty(blueprint, viewer));
        return view(blueprint, model);
    }

    @PostMapping("/programs")
    ModelAndView create(
            Viewer viewer,
            @Valid @ModelAttribute("form") NewProgramForm form,
            BindingResult result,
            Model model,
            @RequestParam(defaultValue = "") String blueprint) {
        Forbidden.unless(viewer.mayCreatePrograms());
        return Posts.of(result, view(blueprint, model))
                .done(
                        "programs.created",
                        () -> submissions.once(
                                form.token(),
                                () -> "/programs/" + programs.create(viewer, form.data(viewer)) + "/setup"));
    }

    /** The page that names the program, or the one that offers the blueprints when none is chosen. */
    private String view(String blueprint, Model model) {
        Optional<Blueprint> chosen = blueprints.find(blueprint);
        if (chosen.isEmpty()) {
            model.addAttribute("blueprints", blueprints.all());
            return "blueprints/list";
        }
        model.addAttribute("blueprint", chosen.get());
        model.addAttribute("choices", choices);
        return "programs/new";
    }
}
