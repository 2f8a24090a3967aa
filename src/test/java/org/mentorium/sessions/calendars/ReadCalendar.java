package org.mentorium.sessions.calendars;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;

/** A calendar as a program that shares no code with its writer reads it. */
public record ReadCalendar(Calendar calendar) {

    static {
        // It would ask the network for newer rules of the zones.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    public static ReadCalendar of(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            calendar.validate();
            return new ReadCalendar(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new IllegalStateException(text, e);
        }
    }

    public List<VEvent> events() {
        return calendar.getComponents(Component.VEVENT);
    }

    /** All moments at which something begins within two years, repetitions among them. */
    public List<Instant> starts() {
        ZonedDateTime from = ZonedDateTime.of(2026, 6, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        return events().stream()
                .flatMap(event -> event.calculateRecurrenceSet(new Period<>(from, from.plusYears(2))).stream())
                .map(period -> Instant.from((Temporal) period.getStart()))
                .sorted()
                .toList();
    }

    public String value(VEvent event, String property) {
        return event.getProperty(property)
                .map(net.fortuna.ical4j.model.Content::getValue)
                .orElse("");
    }
}
