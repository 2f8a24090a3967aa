package org.mentorium.sessions;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
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

/** A session is called off, with a reason for the others; so are the later ones of its series. */
@Controller
@RequestMapping("/relationships/{relationship}/sessions/{n}/cancellation")
class CancellationController {

    private final SessionPages pages;
    private final SessionOutcomes outcomes;

    CancellationController(SessionPages pages, SessionOutcomes outcomes) {
        this.pages = pages;
        this.outcomes = outcomes;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable long relationship, @PathVariable int n, Model model) {
        SessionView session = page(viewer, relationship, n, model);
        model.addAttribute("form", new CancellationForm("", false, session.row().version()));
        return "sessions/cancellation";
    }

    @PostMapping
    ModelAndView cancel(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @Valid @ModelAttribute("form") CancellationForm form,
            BindingResult result,
            Model model) {
        page(viewer, relationship, n, model);
        return Posts.of(result, "sessions/cancellation").done("sessions.done.CANCELLED", () -> {
            var outcome = new Outcome(SessionState.CANCELLED, null, form.reason(), Boolean.TRUE.equals(form.later()));
            outcomes.note(viewer, relationship, n, form.versionSeen(), outcome);
            return Sessions.address(relationship, n);
        });
    }

    private SessionView page(Viewer viewer, long relationship, int n, Model model) {
        RelationshipScope scope = pages.writable(viewer, relationship);
        SessionView session = pages.show(viewer, scope, n);
        model.addAttribute("scope", scope);
        model.addAttribute("item", session);
        return session;
    }
}
