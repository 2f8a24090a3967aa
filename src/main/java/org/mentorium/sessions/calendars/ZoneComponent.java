package org.mentorium.sessions.calendars;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;

/** The rules of a zone as a calendar carries them: each change of the clocks around the times that it holds. */
final class ZoneComponent {

    private static final Duration MARGIN = Duration.ofDays(400);
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneComponent() {}

    /** From the first to the last time that the calendar holds. */
    record Span(Instant first, Instant last) {}

    static VTimezone of(ZoneId zone, Span span) {
        VTimezone component = new VTimezone(zone.getId());
        ZoneRules rules = zone.getRules();
        Instant begin = span.first().minus(MARGIN);
        List<ZoneOffsetTransition> changes = rules.getTransitions();
        boolean settled = changes.isEmpty()
                || changes.get(changes.size() - 1).getInstant().isBefore(begin);
        if (settled && !rules.getTransitionRules().isEmpty()) {
            int year = begin.atOffset(ZoneOffset.UTC).getYear();
            rules.getTransitionRules().forEach(rule -> yearly(component, rules, rule, rule.createTransition(year)));
        } else {
            each(component, rules, begin, span.last().plus(MARGIN));
        }
        return component;
    }

    /** Clocks change by a rule, every year. */
    private static void yearly(
            VTimezone component, ZoneRules rules, ZoneOffsetTransitionRule rule, ZoneOffsetTransition first) {
        add(component, rules, first).setRecurrenceRule(YearlyChange.of(rule, first));
    }

    /** Where clocks change by decree, or no more: what holds at the beginning, and each change after it. */
    private static void each(VTimezone component, ZoneRules rules, Instant begin, Instant end) {
        ZoneOffset before = rules.getOffset(begin);
        add(component, rules.isDaylightSavings(begin), ALWAYS, before, before);
        ZoneOffsetTransition change = rules.nextTransition(begin);
        while (change != null && change.getInstant().isBefore(end)) {
            add(component, rules, change);
            change = rules.nextTransition(change.getInstant());
        }
    }

    private static Observance add(VTimezone component, ZoneRules rules, ZoneOffsetTransition change) {
        return add(
                component,
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance add(
            VTimezone component, boolean daylight, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        // Dublin calls its winter the exception; calendars know no such thing, and go by which clock is ahead.
        if (daylight || after.getTotalSeconds() > before.getTotalSeconds()) {
            DaylightSavingsTime time = new DaylightSavingsTime();
            describe(time, from, before, after);
            component.addDaylightSavingsTime(time);
            return time;
        } else {
            StandardTime time = new StandardTime();
            describe(time, from, before, after);
            component.addStandardTime(time);
            return time;
        }
    }

    private static void describe(Observance time, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        time.setDateStart(new DateTimeComponents(
                from.getYear(),
                from.getMonthValue(),
                from.getDayOfMonth(),
                from.getHour(),
                from.getMinute(),
                from.getSecond(),
                false));
        time.setTimezoneOffsetFrom(new UtcOffset(1000L * before.getTotalSeconds()));
        time.setTimezoneOffsetTo(new UtcOffset(1000L * after.getTotalSeconds()));
    }
}
