package org.mentorium.sessions;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A session as a page shows it.
 *
 * @param activity title of the plan's activity that it counts towards
 * @param loggedBy who planned it or said what became of it
 * @param diary whether there is a diary entry that the viewer may read
 * @param series how many sessions its series has, 0 when it is of none
 * @param video where to meet, for members alone; so the reason why it was called off
 */
public record SessionRow(
        long id,
        int number,
        SessionState state,
        Instant startsAt,
        ZoneId zone,
        int minutes,
        MeetingMode mode,
        String modeOther,
        @Nullable Long planActivity,
        @Nullable String activity,
        @Nullable String loggedBy,
        @Nullable Instant loggedAt,
        int version,
        boolean diary,
        int series,
        String video,
        String reason,
        @Nullable Long substituteId,
        @Nullable String substitute) {

    public Instant endsAt() {
        return startsAt.plusSeconds(60L * minutes);
    }

    /** Whether clocks in the session's own zone show another time than in this one. */
    public boolean elsewhere(ZoneId here) {
        return !zone.getRules().getOffset(startsAt).equals(here.getRules().getOffset(startsAt));
    }
}
