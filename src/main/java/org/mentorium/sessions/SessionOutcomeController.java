package org.mentorium.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of a session, each by one button: it took place, or somebody did not come. */
@Controller
@RequestMapping("/relationships/{relationship}/sessions/{n}")
class SessionOutcomeController {

    private final SessionOutcomes outcomes;

    SessionOutcomeController(SessionOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @PostMapping("/holding")
    ModelAndView hold(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable List<Long> absent,
            @RequestParam(defaultValue = "false") boolean who) {
        List<Long> said = who && absent == null ? List.of() : absent;
        return note(viewer, relationship, n, version, SessionState.HELD, said);
    }

    @PostMapping("/absence")
    ModelAndView miss(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable List<Long> absent) {
        return note(viewer, relationship, n, version, SessionState.MISSED, absent);
    }

    private ModelAndView note(
            Viewer viewer, long relationship, int n, int version, SessionState state, @Nullable List<Long> absent) {
        String page = Sessions.address(relationship, n);
        return Posts.button("sessions.done." + state, page, () -> {
            outcomes.note(viewer, relationship, n, version, new Outcome(state, absent, "", false));
            return page;
        });
    }
}
