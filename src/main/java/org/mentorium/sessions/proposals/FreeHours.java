package org.mentorium.sessions.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import org.mentorium.people.WeeklyTime;

/**
 * The hours of the week at which a member can usually meet, on their own clock.
 *
 * @param times nothing when they have not said
 */
record FreeHours(long personId, String name, ZoneId zone, List<WeeklyTime> times) {

    static final int DAY = 24 * 60;
    static final int WEEK = 7 * DAY;

    boolean said() {
        return !times.isEmpty();
    }

    /** Whether a meeting lies within them; hours that follow each other are one time. */
    boolean cover(Instant start, int minutes) {
        BitSet own = own();
        LocalDateTime local = start.atZone(zone).toLocalDateTime();
        int from = (local.getDayOfWeek().getValue() - 1) * DAY + local.getHour() * 60 + local.getMinute();
        for (int minute = from; minute < from + minutes; minute++) {
            if (!own.get(minute % WEEK)) {
                return false;
            }
        }
        return true;
    }

    /** The minutes of the week, from Monday, as another zone's clock shows them in the week of a day. */
    BitSet on(ZoneId clock, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(clock).toInstant();
        int shift = (clock.getRules().getOffset(noon).getTotalSeconds()
                        - zone.getRules().getOffset(noon).getTotalSeconds())
                / 60;
        BitSet shifted = new BitSet(WEEK);
        own().stream().forEach(minute -> shifted.set(Math.floorMod(minute + shift, WEEK)));
        return shifted;
    }

    private BitSet own() {
        BitSet week = new BitSet(WEEK);
        for (WeeklyTime time : times) {
            int day = (time.day().getValue() - 1) * DAY;
            week.set(day + time.from() * 60, day + time.until() * 60);
        }
        return week;
    }
}
