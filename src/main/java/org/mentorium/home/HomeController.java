package org.mentorium.home;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page, and the page that says who reads what. */
@Controller
class HomeController {

    private final Waiting waiting;
    private final Companions companions;
    private final RunPrograms programs;

    HomeController(Waiting waiting, Companions companions, RunPrograms programs) {
        this.waiting = waiting;
        this.companions = companions;
        this.programs = programs;
    }

    @GetMapping("/")
    String show(@Nullable Viewer viewer, Model model) {
        if (viewer == null) {
            return "home/welcome";
        }
        model.addAttribute("tasks", waiting.of(viewer));
        model.addAttribute("companions", companions.of(viewer));
        model.addAttribute("programs", programs.of(viewer));
        return "home/show";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "home/privacy";
    }
}
