package org.mentorium.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members enter of a session.
 *
 * @param date and time on the clock of whoever enters them
 * @param minutes 5 to 720
 * @param modeOther the free word for {@link MeetingMode#OTHER}
 * @param planActivity the plan's activity that it counts towards
 * @param video the address of a video meeting, or nothing
 * @param goals the goals that it touches
 * @param despiteOverlap it is meant so, though the viewer has another session at that time
 */
public record SessionData(
        LocalDate date,
        LocalTime time,
        int minutes,
        MeetingMode mode,
        String modeOther,
        @Nullable Long planActivity,
        String video,
        List<Long> goals,
        boolean despiteOverlap) {

    public SessionData(
            LocalDate date,
            LocalTime time,
            int minutes,
            MeetingMode mode,
            String modeOther,
            @Nullable Long planActivity) {
        this(date, time, minutes, mode, modeOther, planActivity, "", List.of(), true);
    }
}
