package org.mentorium.signals;

import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScopes;
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

/** The program's own rules for its signals. */
@Controller
@RequestMapping("/programs/{slug}/signals/rules")
class SettingsController {

    private static final String VIEW = "signals/rules";

    private final ProgramScopes programs;
    private final SignalSettings settings;

    SettingsController(ProgramScopes programs, SignalSettings settings) {
        this.programs = programs;
        this.settings = settings;
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable String slug, Model model) {
        model.addAttribute("form", settings.form(viewer, slug));
        furnish(viewer, slug, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView save(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("form") SettingsForm form,
            BindingResult result,
            Model model) {
        settings.form(viewer, slug);
        furnish(viewer, slug, model);
        return Posts.of(result, VIEW).done("signals.rules.saved", () -> {
            settings.save(viewer, slug, form);
            return "/programs/" + slug + "/signals";
        });
    }

    private void furnish(Viewer viewer, String slug, Model model) {
        model.addAttribute("scope", programs.findVisible(viewer, slug));
        model.addAttribute("rules", settings.rules());
        model.addAttribute("settled", settings.settled(viewer, slug));
    }
}
