package org.mentorium.sessions.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RepetitionTests {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Test
    void theTimeOfDayStaysWhenTheClocksChange() {
        assertThat(new Repetition(2, 3).moments(LocalDateTime.parse("2027-03-16T16:00"), VIENNA))
                .containsExactly(
                        Instant.parse("2027-03-16T15:00:00Z"),
                        Instant.parse("2027-03-30T14:00:00Z"),
                        Instant.parse("2027-04-13T14:00:00Z"));
    }

    @Test
    void aTimeThatTheClocksSkipComesAsMuchLater() {
        assertThat(new Repetition(1, 2).moments(LocalDateTime.parse("2027-03-21T02:30"), VIENNA))
                .containsExactly(Instant.parse("2027-03-21T01:30:00Z"), Instant.parse("2027-03-28T01:30:00Z"));
    }
}
