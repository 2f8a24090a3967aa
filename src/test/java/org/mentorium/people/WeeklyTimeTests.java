package org.mentorium.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyTimeTests {

    @Test
    void aTimeIsADayAndTwoHours() {
        assertThat(WeeklyTime.parse(" Thu 8-10 ")).contains(new WeeklyTime(DayOfWeek.THURSDAY, 8, 10));
        assertThat(WeeklyTime.parse("sun 22-24")).map(WeeklyTime::toString).contains("sun 22-24");
        assertThat(WeeklyTime.parse("thu 8-10")).map(WeeklyTime::toString).contains("thu 08-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "someday", "thu", "thu 10", "thu 12-10", "thu 10-10", "thu 10-25", "xyz 10-12", "10-12"})
    void anythingElseIsNoTime(String text) {
        assertThat(WeeklyTime.parse(text)).isEmpty();
    }
}
