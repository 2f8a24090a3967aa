package org.mentorium.sessions;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of a session, each by one button: it took place, somebody did not come, it was called off. */
@Controller
@RequestMapping("/relationships/{relationship}/sessions/{n}")
class SessionOutcomeController {

    private final Sessions sessions;

    SessionOutcomeController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/holding")
    ModelAndView hold(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @RequestParam(defaultValue = "-1") int version) {
        return note(viewer, relationship, n, version, SessionState.HELD);
    }

    @PostMapping("/absence")
    ModelAndView miss(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @RequestParam(defaultValue = "-1") int version) {
        return note(viewer, relationship, n, version, SessionState.MISSED);
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @RequestParam(defaultValue = "-1") int version) {
        return note(viewer, relationship, n, version, SessionState.CANCELLED);
    }

    private ModelAndView note(Viewer viewer, long relationship, int n, int version, SessionState outcome) {
        String page = Sessions.address(relationship, n);
        return Posts.button("sessions.done." + outcome, page, () -> {
            sessions.note(viewer, relationship, n, version, outcome);
            return page;
        });
    }
}
