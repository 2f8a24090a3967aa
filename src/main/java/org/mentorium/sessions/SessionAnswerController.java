package org.mentorium.sessions;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.sessions.Attender.Answer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who will come to a planned session: a member's own answer, and who steps in for a mentor. */
@Controller
@RequestMapping("/relationships/{relationship}/sessions/{n}")
class SessionAnswerController {

    private final SessionOutcomes outcomes;

    SessionAnswerController(SessionOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @PostMapping("/answer")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @RequestParam(defaultValue = "false") boolean away) {
        String page = Sessions.address(relationship, n);
        Answer answer = away ? Answer.AWAY : Answer.COMING;
        return Posts.button("sessions.answered." + answer, page, () -> {
            outcomes.answer(viewer, relationship, n, answer);
            return page;
        });
    }

    @PostMapping("/substitute")
    ModelAndView substitute(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @RequestParam(required = false) @Nullable Long person) {
        String page = Sessions.address(relationship, n);
        return Posts.button("sessions.substitute." + (person == null ? "none" : "named"), page, () -> {
            outcomes.substitute(viewer, relationship, n, person);
            return page;
        });
    }
}
