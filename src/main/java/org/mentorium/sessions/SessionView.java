package org.mentorium.sessions;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A session with what the viewer may do with it.
 *
 * @param outcomes what may be noted of it now
 * @param due it is planned and its time has come, so somebody should say what became of it
 * @param ahead it is still to come
 */
public record SessionView(SessionRow row, boolean mayEdit, List<SessionState> outcomes, boolean due, boolean ahead) {

    static SessionView of(SessionRow row, boolean mayWrite, Instant now) {
        List<SessionState> outcomes = Arrays.stream(SessionState.values())
                .filter(outcome -> mayWrite && SessionRights.mayNote(outcome, row.state(), row.startsAt(), now))
                .toList();
        boolean due = row.state() == SessionState.PLANNED && !row.startsAt().isAfter(now);
        boolean ahead = row.state() == SessionState.PLANNED && !due;
        return new SessionView(row, mayWrite, outcomes, due, ahead);
    }

    public boolean may(String outcome) {
        return outcomes.contains(SessionState.valueOf(outcome));
    }
}
