package org.mentorium.sessions;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mentorium.sessions.SessionForm.Entering;

/** What a new session most likely is, so that a busy mentor only has to confirm it. */
final class SessionDefaults {

    private static final int STEP = 15;

    private SessionDefaults() {}

    /** One that has just ended, like the last one. */
    static SessionForm logged(ZonedDateTime now, UsualSession usual, String token) {
        ZonedDateTime start = now.minusMinutes(usual.minutes());
        ZonedDateTime rounded = start.truncatedTo(ChronoUnit.MINUTES).minusMinutes(start.getMinute() % STEP);
        return form(Entering.HELD, rounded, usual, token);
    }

    static SessionForm planned(ZonedDateTime now, UsualSession usual, String token) {
        return form(Entering.PLANNED, usual.begins(now), usual, token);
    }

    private static SessionForm form(Entering entering, ZonedDateTime start, UsualSession usual, String token) {
        return new SessionForm(
                entering,
                start.toLocalDate(),
                start.toLocalTime(),
                usual.minutes(),
                usual.mode(),
                usual.modeOther(),
                usual.activity(),
                "",
                false,
                List.of(),
                false,
                null,
                token);
    }
}
