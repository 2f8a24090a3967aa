package org.mentorium.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmTests {

    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 30);

    @Test
    void withoutASessionThereIsNothingButTheTime() {
        assertThat(Rhythm.of(List.of(), BEGAN, TODAY, true))
                .isEqualTo(new Rhythm(0, 60, 0.0, null, null, null, null, null));
    }

    @Test
    void frequencyIsSessionsInThirtyDaysAndWaitsForThirtyDays() {
        assertThat(rhythm(3, 10, 17).perMonth()).isEqualTo(3 * 30 / 60.0);
        assertThat(Rhythm.of(days(3), BEGAN, BEGAN.plusDays(29), true).perMonth())
                .isNull();
    }

    @Test
    void usualTimeIsTheMedianOfTheDaysBetweenAndNeedsThreeSessions() {
        assertThat(rhythm(3, 10).usual()).isNull();
        assertThat(rhythm(3, 10, 24).usual()).isEqualTo(10.5);
        assertThat(rhythm(3, 10, 24).lower()).isNull();
    }

    @Test
    void middleHalfIsThatOfRQuantileTypeSeven() {
        // gaps 7, 7, 8, 20: quantile(c(7, 7, 8, 20), c(.25, .75)) is 7 and 11
        Rhythm rhythm = rhythm(1, 8, 15, 23, 43);
        assertThat(rhythm.lower()).isEqualTo(7);
        assertThat(rhythm.upper()).isEqualTo(11);
        assertThat(rhythm.longest()).isEqualTo(20);
    }

    @Test
    void timeSinceTheLastSessionIsOfWhatGoesOnOnly() {
        assertThat(rhythm(3, 10).since()).isEqualTo(51);
        assertThat(Rhythm.of(days(3, 10), BEGAN, TODAY, false).since()).isNull();
    }

    @Test
    void aSessionBeforeTheBeginningCountsFromItself() {
        assertThat(Rhythm.of(days(-9), BEGAN, TODAY, true).days()).isEqualTo(70);
    }

    private static Rhythm rhythm(Integer... days) {
        return Rhythm.of(days(days), BEGAN, TODAY, true);
    }

    /** Days of March, the first is 1. */
    private static List<LocalDate> days(Integer... days) {
        return Stream.of(days).map(day -> BEGAN.plusDays(day - 1)).toList();
    }
}
