package org.mentorium.sessions.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every so many weeks, so many times.
 *
 * @param weeks from one to the next
 */
record Repetition(int weeks, int times) {

    static final int MOST_WEEKS = 4;
    static final int MOST_TIMES = 52;

    /**
     * The moments at which a clock in the zone shows the same time of day. One that the clocks skip comes as much later
     * as they go forward, as calendars read it too.
     */
    List<Instant> moments(LocalDateTime first, ZoneId zone) {
        return IntStream.range(0, times)
                .mapToObj(i -> first.plusWeeks((long) i * weeks).atZone(zone).toInstant())
                .toList();
    }
}
