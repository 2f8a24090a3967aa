package org.mentorium.matching.requests;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.people.WeeklyTime;

/** Whether somebody has an hour of the week on a day, or a part of days, as the reader's clock shows it. */
record FreeTimes(LocalDate week, ZoneId reader) {

    boolean match(MatchingProfile person, MentorFilter filter) {
        if (filter.day() == null && filter.part() == null) {
            return true;
        }
        LocalDate monday = week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return person.availability().stream().anyMatch(time -> match(time, person.timeZone(), monday, filter));
    }

    private boolean match(WeeklyTime time, ZoneId zone, LocalDate monday, MentorFilter filter) {
        ZonedDateTime midnight = monday.plusDays(time.day().getValue() - 1L).atStartOfDay(zone);
        for (int hour = time.from(); hour < time.until(); hour++) {
            ZonedDateTime here = midnight.plusHours(hour).withZoneSameInstant(reader);
            DayPart part = filter.part();
            boolean then = part == null || here.getHour() >= part.from && here.getHour() < part.until;
            if (then && (filter.day() == null || here.getDayOfWeek() == filter.day())) {
                return true;
            }
        }
        return false;
    }
}
