package org.mentorium.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What members enter of a session.
 *
 * @param date and time on the clock of whoever enters them
 * @param minutes 5 to 720
 * @param modeOther the free word for {@link MeetingMode#OTHER}
 * @param planActivity the plan's activity that it counts towards
 */
public record SessionData(
        LocalDate date,
        LocalTime time,
        int minutes,
        MeetingMode mode,
        String modeOther,
        @Nullable Long planActivity) {}
