package org.mentorium.sessions;

import java.time.Instant;

/** Who may do what with a session, and what can have become of it. */
final class SessionRights {

    private SessionRights() {}

    /** Members while the relationship goes on; coordinators only read. */
    static boolean mayWrite(boolean member, boolean active) {
        return member && active;
    }

    /** What is still to come can be planned or called off, and nothing else. */
    static boolean possible(SessionState state, Instant startsAt, Instant now) {
        return switch (state) {
            case PLANNED, CANCELLED -> true;
            case HELD, MISSED -> !startsAt.isAfter(now);
        };
    }

    /** A wrong note can be put right by another one, but a session does not become a plan again. */
    static boolean mayNote(SessionState outcome, SessionState state, Instant startsAt, Instant now) {
        return outcome != SessionState.PLANNED && outcome != state && possible(outcome, startsAt, now);
    }
}
