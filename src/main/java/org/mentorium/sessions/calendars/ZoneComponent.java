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
import java.time.zone.ZoneRules;

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
        ZoneOffset before = rules.getOffset(begin);
        add(component, rules.isDaylightSavings(begin), ALWAYS, before, before);
        ZoneOffsetTransition change = rules.nextTransition(begin);
        while (change != null && change.getInstant().isBefore(span.last().plus(MARGIN))) {
            add(
                    component,
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        return component;
    }

    private static void add(
            VTimezone component, boolean daylight, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        if (daylight) {
            DaylightSavingsTime time = new DaylightSavingsTime();
            describe(time, from, before, after);
            component.addDaylightSavingsTime(time);
        } else {
            StandardTime time = new StandardTime();
            describe(time, from, before, after);
            component.addStandardTime(time);
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
