package org.mentorium.sessions.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.people.WeeklyTime;

class FreeHoursTests {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final ZoneId MAZATLAN = ZoneId.of("America/Mazatlan");
    private static final FreeHours LENA = hours("Lena", VIENNA, "tue 15-17", "tue 17-18", "sun 20-24");
    private static final FreeHours OMAR = hours("Omar", MAZATLAN, "tue 08-10");

    @Test
    void eachIsShownOnTheViewersClock() {
        assertThat(Availability.lines(viewer(MAZATLAN), List.of(LENA, OMAR), LocalDate.parse("2027-03-09")))
                .extracting(Availability.Line::name, Availability.Line::times)
                .containsExactly(
                        tuple("", "Tue 8:00 AM–10:00 AM"),
                        tuple("Lena", "Tue 7:00 AM–10:00 AM", "Sun 12:00 PM–4:00 PM"),
                        tuple("Omar", "Tue 8:00 AM–10:00 AM"));
        assertThat(Availability.lines(viewer(VIENNA), List.of(LENA, OMAR), LocalDate.parse("2027-04-06"))
                        .get(0)
                        .times())
                .as("an hour later in summer")
                .containsExactly("Tue 5:00 PM–6:00 PM");
    }

    @Test
    void whatAllShareIsSaidOnlyWhenAllHaveSaidTheirs() {
        FreeHours silent = hours("Sam", VIENNA);
        assertThat(Availability.lines(viewer(VIENNA), List.of(LENA, silent), LocalDate.parse("2027-03-09")))
                .extracting(Availability.Line::name)
                .containsExactly("Lena", "Sam");
    }

    @Test
    void theFirstTimeThatAllShareIsOffered() {
        LocalDate thursday = LocalDate.parse("2027-03-04");
        assertThat(Availability.first(viewer(VIENNA), List.of(LENA, OMAR), thursday, 60))
                .contains(java.time.LocalDateTime.parse("2027-03-09T16:00"));
        assertThat(Availability.first(viewer(VIENNA), List.of(LENA, OMAR), thursday, 121))
                .as("not so long")
                .isEmpty();
        assertThat(Availability.first(viewer(VIENNA), List.of(LENA, hours("Sam", VIENNA)), thursday, 60))
                .isEmpty();
    }

    @Test
    void aMeetingFitsIntoHoursThatFollowEachOther() {
        Instant fourOClock = Instant.parse("2027-03-09T15:00:00Z");
        assertThat(LENA.cover(fourOClock, 120)).isTrue();
        assertThat(LENA.cover(fourOClock, 121)).isFalse();
        assertThat(OMAR.cover(fourOClock, 60)).isTrue();
        assertThat(OMAR.cover(Instant.parse("2027-04-06T14:00:00Z"), 60))
                .as("16:00 in Vienna, but 7:00 in Mazatlán by then")
                .isFalse();
    }

    private static org.assertj.core.groups.Tuple tuple(String name, String... times) {
        return org.assertj.core.groups.Tuple.tuple(name, List.of(times));
    }

    private static FreeHours hours(String name, ZoneId zone, String... times) {
        return new FreeHours(
                1,
                name,
                zone,
                List.of(times).stream()
                        .flatMap(time -> WeeklyTime.parse(time).stream())
                        .toList());
    }

    private static Viewer viewer(ZoneId zone) {
        return new Viewer(1, "", "", false, false, Locale.ENGLISH, zone);
    }
}
