package org.mentorium.sessions;

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

    static UsualSession like(@Nullable SessionRow last, @Nullable Long activity) {
        return last == null
                ? new UsualSession(MINUTES, MeetingMode.IN_PERSON, "", activity, null)
                : new UsualSession(last.minutes(), last.mode(), last.modeOther(), activity, last);
    }
}
