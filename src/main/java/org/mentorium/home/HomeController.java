package org.mentorium.home;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.signals.UrgentSignals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page, and the page that says who reads what. */
@Controller
class HomeController {

    private static final int SIGNALS = 5;

    private final Waiting waiting;
    private final Companions companions;
    private final RunPrograms programs;
    private final UrgentSignals signals;
    private final Installation installation;

    HomeController(
            Waiting waiting,
            Companions companions,
            RunPrograms programs,
            UrgentSignals signals,
            Installation installation) {
        this.waiting = waiting;
        this.companions = companions;
        this.programs = programs;
        this.signals = signals;
        this.installation = installation;
    }

    @GetMapping("/")
    String show(@Nullable Viewer viewer, Model model) {
        if (viewer == null) {
            return "home/welcome";
        }
        model.addAttribute("tasks", waiting.of(viewer));
        model.addAttribute("companions", companions.of(viewer));
        model.addAttribute("ended", companions.ended(viewer));
        model.addAttribute("programs", programs.of(viewer));
        model.addAttribute("signals", signals.of(viewer, SIGNALS));
        model.addAttribute("installation", installation.of(viewer));
        return "home/show";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "home/privacy";
    }
}
