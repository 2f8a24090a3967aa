package org.mentorium.sessions.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.mail.CalendarPart.Method;

/** What is written is read by another program. */
class CalendarFileTests {

    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    /** Clocks in Vienna go forward on 28 March 2027, in Mazatlán never, in Santiago back on 3 April. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Vienna, 2027-03-09T16:00, 2027-03-09T15:00:00Z, 2027-05-11T14:00:00Z",
        "America/Mazatlan, 2027-03-09T09:00, 2027-03-09T16:00:00Z, 2027-05-11T16:00:00Z",
        "America/Santiago, 2027-03-09T18:00, 2027-03-09T21:00:00Z, 2027-05-11T22:00:00Z",
        "Europe/Dublin, 2027-03-09T16:00, 2027-03-09T16:00:00Z, 2027-05-11T15:00:00Z"
    })
    void aSeriesKeepsItsTimeOfDay(String zone, String first, String firstMoment, String lastMoment) {
        ZoneId id = ZoneId.of(zone);
        Instant start = LocalDateTime.parse(first).atZone(id).toInstant();
        CalendarEvent series = new CalendarEvent(
                "a@mentorium", 0, start, 60, id, null, new CalendarEvent.Repeat(1, 10), false, "Mentoring", null);
        String text =
                CalendarFile.message(Method.REQUEST, List.of(series), "from@cast.example", "to@cast.example", NOW);
        List<Instant> starts = ReadCalendar.of(text).starts();
        assertThat(starts).hasSize(10).first().isEqualTo(Instant.parse(firstMoment));
        assertThat(starts).last().isEqualTo(Instant.parse(lastMoment));
        LocalTime time = LocalDateTime.parse(first).toLocalTime();
        assertThat(starts).allMatch(moment -> moment.atZone(id).toLocalTime().equals(time));
    }

    @Test
    void oneOfASeriesIsToldApartByTheTimeThatTheSeriesMeant() {
        ZoneId vienna = ZoneId.of("Europe/Vienna");
        Instant meant = Instant.parse("2027-03-30T14:00:00Z");
        CalendarEvent moved = new CalendarEvent(
                "a@mentorium", 2, meant.plusSeconds(86_400), 60, vienna, meant, null, false, "Mentoring", null);
        String text = CalendarFile.message(Method.REQUEST, List.of(moved), "from@cast.example", "to@cast.example", NOW);
        ReadCalendar read = ReadCalendar.of(text);
        VEvent event = read.events().get(0);
        assertThat(read.value(event, "UID")).isEqualTo("a@mentorium");
        assertThat(read.value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(read.value(event, "RECURRENCE-ID")).isEqualTo("20270330T160000");
        assertThat(read.value(event, "DTSTART")).isEqualTo("20270331T160000");
        assertThat(read.value(event, "ORGANIZER")).isEqualTo("mailto:from@cast.example");
    }

    @Test
    void whatIsCalledOffSaysSo() {
        CalendarEvent off =
                new CalendarEvent("a@mentorium", 1, NOW, 45, null, null, null, true, "Sesión: Nuño, Zoë", null);
        String text = CalendarFile.message(Method.CANCEL, List.of(off), "from@cast.example", "to@cast.example", NOW);
        ReadCalendar read = ReadCalendar.of(text);
        assertThat(text).contains("METHOD:CANCEL");
        assertThat(read.value(read.events().get(0), "STATUS")).isEqualTo("CANCELLED");
        assertThat(read.value(read.events().get(0), "SUMMARY")).isEqualTo("Sesión: Nuño, Zoë");
    }

    @Test
    void anEmptyFeedIsACalendarToo() {
        String text = CalendarFile.feed("Mentoring", List.of(), NOW);
        assertThat(text).startsWith("BEGIN:VCALENDAR").contains("X-WR-CALNAME:Mentoring");
    }
}
