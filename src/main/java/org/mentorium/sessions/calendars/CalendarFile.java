package org.mentorium.sessions.calendars;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.RecurrenceId;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.mentorium.mail.CalendarPart;

/** Writes calendars as RFC 5545 has them. */
final class CalendarFile {

    private static final String PRODUCT = "-//Mentorium//Mentorium//EN";
    private static final int REFRESH_HOURS = 1;

    private CalendarFile() {}

    /** A message to one reader's calendar, from the address that all letters come from. */
    static String message(CalendarPart.Method method, List<CalendarEvent> events, String from, String to, Instant now) {
        ICalendar calendar = calendar();
        calendar.setMethod(method == CalendarPart.Method.CANCEL ? Method.cancel() : Method.request());
        for (CalendarEvent event : events) {
            VEvent entry = entry(event, now);
            entry.setOrganizer(new Organizer((String) null, from));
            Attendee reader = new Attendee((String) null, to);
            reader.setParticipationStatus(ParticipationStatus.ACCEPTED);
            reader.setRsvp(false);
            entry.addAttendee(reader);
            calendar.addEvent(entry);
        }
        zone(calendar, events);
        return write(calendar);
    }

    /** A whole calendar that a program reads again and again. */
    static String feed(String name, List<CalendarEvent> events, Instant now) {
        ICalendar calendar = calendar();
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
        events.forEach(event -> calendar.addEvent(entry(event, now)));
        return write(calendar);
    }

    private static ICalendar calendar() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        return calendar;
    }

    private static VEvent entry(CalendarEvent event, Instant now) {
        VEvent entry = new VEvent();
        entry.setUid(event.uid());
        entry.setSequence(event.sequence());
        entry.setDateTimeStamp(new DateTimeStamp(moment(now)));
        entry.setDateStart(new DateStart(moment(event.startsAt())));
        entry.setDateEnd(new DateEnd(moment(event.startsAt().plusSeconds(60L * event.minutes()))));
        entry.setSummary(event.summary());
        entry.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
        if (event.url() != null) {
            entry.setUrl(event.url());
            entry.setDescription(event.url());
        }
        if (event.instance() != null) {
            entry.setRecurrenceId(new RecurrenceId(moment(event.instance())));
        }
        CalendarEvent.Repeat repeat = event.repeat();
        if (repeat != null) {
            entry.setRecurrenceRule(new Recurrence.Builder(Frequency.WEEKLY)
                    .interval(repeat.weeks())
                    .count(repeat.times())
                    .build());
        }
        return entry;
    }

    /** A series is written on the clock of its zone, or it would move by an hour when the clocks change. */
    private static void zone(ICalendar calendar, List<CalendarEvent> events) {
        ZoneId zone = events.get(0).zone();
        if (zone != null && events.stream().allMatch(event -> zone.equals(event.zone()))) {
            calendar.getTimezoneInfo()
                    .setDefaultTimezone(new TimezoneAssignment(
                            TimeZone.getTimeZone(zone), ZoneComponent.of(zone, CalendarFile.span(events))));
        }
    }

    private static ZoneComponent.Span span(List<CalendarEvent> events) {
        Instant first = events.stream()
                .map(CalendarEvent::startsAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Instant last =
                events.stream().map(CalendarFile::last).max(Instant::compareTo).orElseThrow();
        return new ZoneComponent.Span(first, last);
    }

    private static Instant last(CalendarEvent event) {
        CalendarEvent.Repeat repeat = event.repeat();
        return repeat == null
                ? event.startsAt()
                : event.startsAt().plus(java.time.Duration.ofDays(7L * repeat.weeks() * repeat.times()));
    }

    private static ICalDate moment(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return new ICalDate(
                new DateTimeComponents(
                        time.getYear(),
                        time.getMonthValue(),
                        time.getDayOfMonth(),
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond(),
                        true),
                true);
    }

    private static String write(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
