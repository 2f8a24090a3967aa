package org.mentorium.sessions;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the next session most likely is like: as the last one, on the plan's next activity with open hours.
 *
 * @param last nothing before the first
 */
public record UsualSession(
        int minutes,
        MeetingMode mode,
        String modeOther,
        @Nullable Long activity,
        @Nullable SessionRow last) {

    private static final int MINUTES = 60;

    /** When the next one most likely begins: at the weekday and time of the last, else tomorrow at the full hour. */
    public ZonedDateTime begins(ZonedDateTime now) {
        if (last == null) {
            return now.plusDays(1).plusHours(1).truncatedTo(ChronoUnit.HOURS);
        }
        ZonedDateTime before = last.startsAt().atZone(now.getZone());
        return before.plusWeeks(before.isAfter(now) ? 1 : ChronoUnit.WEEKS.between(before, now) + 1);
    }

    static UsualSession like(@Nullable SessionRow last, @Nullable Long activity) {
        return last == null
                ? new UsualSession(MINUTES, MeetingMode.IN_PERSON, "", activity, null)
                : new UsualSession(last.minutes(), last.mode(), last.modeOther(), activity, last);
    }
}
