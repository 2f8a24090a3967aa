package org.mentorium.sessions.calendars;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param uid stays the same through all changes
 * @param sequence counts the changes
 * @param zone in whose time it is written; without one, in UTC
 * @param instance for one of a series, when the series meant it to be
 * @param repeat for a whole series
 * @param url where to read more
 */
record CalendarEvent(
        String uid,
        int sequence,
        Instant startsAt,
        int minutes,
        @Nullable ZoneId zone,
        @Nullable Instant instance,
        @Nullable Repeat repeat,
        boolean cancelled,
        String summary,
        @Nullable String url) {

    /** For somebody who no longer takes part in what takes place. */
    CalendarEvent calledOff() {
        return new CalendarEvent(uid, sequence, startsAt, minutes, zone, instance, repeat, true, summary, url);
    }

    /** Every so many weeks, so many times. */
    record Repeat(int weeks, int times) {}
}
