package org.mentorium.matching.scoring;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.people.WeeklyTime;

/**
 * The times of the week at which people can meet, each read in their own zone in the week that holds the program's first
 * day, as quarters of an hour of one common week.
 */
final class Weeks {

    static final int QUARTERS_AN_HOUR = 4;
    private static final int QUARTERS = 7 * 24 * QUARTERS_AN_HOUR;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private Weeks() {}

    static BitRows of(List<MatchingProfile> people, LocalDate start) {
        LocalDate monday = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        BitRows rows = new BitRows(people.size(), QUARTERS);
        for (int i = 0; i < people.size(); i++) {
            for (WeeklyTime time : people.get(i).availability()) {
                mark(rows, i, time, monday, people.get(i).timeZone());
            }
        }
        return rows;
    }

    private static void mark(BitRows rows, int row, WeeklyTime time, LocalDate monday, ZoneId zone) {
        LocalDateTime midnight = monday.plusDays(time.day().getValue() - DayOfWeek.MONDAY.getValue())
                .atStartOfDay();
        Instant from = midnight.plusHours(time.from()).atZone(zone).toInstant();
        Instant until = midnight.plusHours(time.until()).atZone(zone).toInstant();
        Instant zero = monday.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Instant at = from; at.isBefore(until); at = at.plus(QUARTER)) {
            // A Monday morning in Auckland is a Sunday elsewhere: the week is a circle.
            rows.set(row, Math.floorMod(Duration.between(zero, at).dividedBy(QUARTER), QUARTERS));
        }
    }
}
