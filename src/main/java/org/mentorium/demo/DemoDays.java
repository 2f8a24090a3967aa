package org.mentorium.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** Days on which schools are open, told from today. */
final class DemoDays {

    private DemoDays() {}

    static Instant at(LocalDate day, int hour, ZoneId zone) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static boolean schoolDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself, or the Friday before. */
    static LocalDate onOrBefore(LocalDate day) {
        return schoolDay(day) ? day : day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }

    /** The day itself, or the Monday after. */
    static LocalDate onOrAfter(LocalDate day) {
        return schoolDay(day) ? day : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}
