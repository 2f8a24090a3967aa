package org.mentorium.matching.scoring;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        // Many meet at the same times in the same zone.
        Map<Place, int[]> known = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            for (WeeklyTime time : people.get(i).availability()) {
                Place place = new Place(time, people.get(i).timeZone());
                for (int quarter : known.computeIfAbsent(place, key -> quarters(key.time(), monday, key.zone()))) {
                    rows.set(i, quarter);
                }
            }
        }
        return rows;
    }

    private record Place(WeeklyTime time, ZoneId zone) {}

    private static int[] quarters(WeeklyTime time, LocalDate monday, ZoneId zone) {
        LocalDateTime midnight = monday.plusDays(time.day().getValue() - DayOfWeek.MONDAY.getValue())
                .atStartOfDay();
        Instant from = midnight.plusHours(time.from()).atZone(zone).toInstant();
        Instant until = midnight.plusHours(time.until()).atZone(zone).toInstant();
        Instant zero = monday.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Stream.iterate(from, at -> at.isBefore(until), at -> at.plus(QUARTER))
                // A Monday morning in Auckland is a Sunday elsewhere: the week is a circle.
                .mapToInt(at -> Math.floorMod(Duration.between(zero, at).dividedBy(QUARTER), QUARTERS))
                .toArray();
    }
}
