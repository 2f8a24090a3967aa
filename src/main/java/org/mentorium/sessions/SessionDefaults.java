package org.mentorium.sessions;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.sessions.SessionForm.Entering;

/** What a new session most likely is, so that a busy mentor only has to confirm it. */
final class SessionDefaults {

    private static final int MINUTES = 60;
    private static final int STEP = 15;

    private SessionDefaults() {}

    /** One that has just ended, like the last one. */
    static SessionForm logged(ZonedDateTime now, @Nullable SessionRow last, @Nullable Long activity, String token) {
        ZonedDateTime start = now.minusMinutes(last == null ? MINUTES : last.minutes());
        ZonedDateTime rounded = start.truncatedTo(ChronoUnit.MINUTES).minusMinutes(start.getMinute() % STEP);
        return form(Entering.HELD, rounded, last, activity, token);
    }

    /** The next one at the weekday and time of the last, else tomorrow at the full hour. */
    static SessionForm planned(ZonedDateTime now, @Nullable SessionRow last, @Nullable Long activity, String token) {
        ZonedDateTime next = now.plusDays(1).plusHours(1).truncatedTo(ChronoUnit.HOURS);
        if (last != null) {
            ZonedDateTime before = last.startsAt().atZone(now.getZone());
            long weeks = before.isAfter(now) ? 1 : ChronoUnit.WEEKS.between(before, now) + 1;
            next = before.plusWeeks(weeks);
        }
        return form(Entering.PLANNED, next, last, activity, token);
    }

    private static SessionForm form(
            Entering entering, ZonedDateTime start, @Nullable SessionRow last, @Nullable Long activity, String token) {
        return new SessionForm(
                entering,
                start.toLocalDate(),
                start.toLocalTime(),
                last == null ? MINUTES : last.minutes(),
                last == null ? MeetingMode.IN_PERSON : last.mode(),
                last == null ? "" : last.modeOther(),
                activity,
                "",
                false,
                List.of(),
                false,
                null,
                token);
    }
}
