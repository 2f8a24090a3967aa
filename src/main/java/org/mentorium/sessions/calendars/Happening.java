package org.mentorium.sessions.calendars;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mentorium.sessions.MeetingMode;

/**
 * A session as calendars need it.
 *
 * @param instance for one of a series, when the series meant it to be
 * @param substitute who steps in
 */
record Happening(
        long id,
        String uid,
        int sequence,
        Instant startsAt,
        int minutes,
        boolean cancelled,
        MeetingMode mode,
        long relationship,
        int number,
        @Nullable Series series,
        @Nullable Instant instance,
        @Nullable Long substitute) {

    /** The series it is of. */
    record Series(String uid, Instant startsAt, ZoneId zone, int minutes, int weeks, int times) {}

    String path() {
        return "/relationships/" + relationship + "/sessions/" + number;
    }

    /** An event of its own: for feeds, and for somebody who is not invited to the whole series. */
    CalendarEvent alone(String summary, @Nullable String url) {
        return new CalendarEvent(address(uid), sequence, startsAt, minutes, null, null, null, cancelled, summary, url);
    }

    /** For members: one of a series is told apart by the time that the series meant. */
    CalendarEvent invited(String summary, String url) {
        return series == null
                ? alone(summary, url)
                : new CalendarEvent(
                        address(series.uid()),
                        sequence,
                        startsAt,
                        minutes,
                        series.zone(),
                        instance,
                        null,
                        cancelled,
                        summary,
                        url);
    }

    /** The whole series of which this is one. */
    static CalendarEvent whole(Series series, String summary, String url) {
        return new CalendarEvent(
                address(series.uid()),
                0,
                series.startsAt(),
                series.minutes(),
                series.zone(),
                null,
                new CalendarEvent.Repeat(series.weeks(), series.times()),
                false,
                summary,
                url);
    }

    private static String address(String uid) {
        return uid + "@mentorium";
    }
}
