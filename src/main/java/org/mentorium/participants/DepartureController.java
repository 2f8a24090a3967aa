package org.mentorium.participants;

import org.mentorium.common.Viewer;
import org.mentorium.web.Flash;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody reads what leaving a program means, and leaves it. */
@Controller
@RequestMapping("/programs/{slug}/participants/{id}/departure")
class DepartureController {

    private final Departures departures;

    DepartureController(Departures departures) {
        this.departures = departures;
    }

    @GetMapping
    String blank(Viewer viewer, @PathVariable String slug, @PathVariable long id, Model model) {
        model.addAttribute("departure", departures.find(viewer, slug, id));
        return "departures/new";
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state) {
        DeparturePage page = departures.find(viewer, slug, id);
        return Posts.button(page.path(), () -> {
            departures.leave(viewer, page, state);
            String done = state.equals(ParticipantState.APPLIED.name()) ? "departures.takenBack" : "departures.left";
            // Whoever has no other part there does not know the program any more.
            String next = page.other() == null ? "/" : "/programs/" + slug;
            return new Posts.Answer(next, new Flash(done, page.programName()));
        });
    }
}
