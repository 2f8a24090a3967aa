package org.mentorium.sessions.calendars;

import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.stream.IntStream;

/** The day on which clocks change each year, in the words of a calendar: the last Sunday of March. */
final class YearlyChange {

    private static final int WEEK = 7;

    private YearlyChange() {}

    /** The rule seen from the wall: some zones change at an hour of UTC that is the day before there. */
    static Recurrence of(ZoneOffsetTransitionRule rule, ZoneOffsetTransition first) {
        LocalDate local = first.getDateTimeBefore().toLocalDate();
        var builder =
                new Recurrence.Builder(Frequency.YEARLY).byMonth(rule.getMonth().getValue());
        java.time.DayOfWeek day = rule.getDayOfWeek();
        if (day == null) {
            return builder.byMonthDay(local.getDayOfMonth()).build();
        }
        int shift = (int) ChronoUnit.DAYS.between(named(rule, local.getYear()), local);
        DayOfWeek onTheWall = DayOfWeek.valueOf(day.plus(shift).name());
        if (rule.getDayOfMonthIndicator() == -1 && shift == 0) {
            return builder.byDay(-1, onTheWall).build();
        }
        Integer[] days = IntStream.range(0, WEEK)
                .mapToObj(i -> earliest(rule) + shift + i)
                .toArray(Integer[]::new);
        return builder.byMonthDay(days).byDay(onTheWall).build();
    }

    /** The day that the rule names. */
    private static LocalDate named(ZoneOffsetTransitionRule rule, int year) {
        LocalDate month = LocalDate.of(year, rule.getMonth(), 1);
        int indicator = rule.getDayOfMonthIndicator();
        return indicator < 0
                ? month.with(TemporalAdjusters.lastDayOfMonth())
                        .plusDays(indicator + 1L)
                        .with(TemporalAdjusters.previousOrSame(rule.getDayOfWeek()))
                : month.withDayOfMonth(indicator).with(TemporalAdjusters.nextOrSame(rule.getDayOfWeek()));
    }

    private static int earliest(ZoneOffsetTransitionRule rule) {
        int indicator = rule.getDayOfMonthIndicator();
        Month month = rule.getMonth();
        return indicator < 0 ? month.minLength() + indicator + 1 - WEEK + 1 : indicator;
    }
}
