package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.common.RuleBroken;

class ProgramCalendarTests {

    @ParameterizedTest
    @CsvSource({
        "5,4,6,7,8,9,enrolmentUntil",
        "4,6,5,7,8,9,matchingOn",
        "4,5,6,3,8,9,startsOn",
        "4,5,6,7,6,9,midpointOn",
        "4,5,6,7,8,1,endsOn",
        "4,,,,,1,endsOn",
        ",6,,5,,,startsOn"
    })
    void datesDoNotRunBackwards(
            @Nullable Integer from,
            @Nullable Integer until,
            @Nullable Integer matching,
            @Nullable Integer start,
            @Nullable Integer middle,
            @Nullable Integer end,
            String field) {
        ProgramCalendar calendar = calendar(from, until, matching, start, middle, end);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(calendar::check)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void everythingOnOneDayIsFineAsAtAnEvent() {
        calendar(4, 4, 4, 4, 4, 4).check();
        ProgramCalendar.EMPTY.check();
    }

    @Test
    void onlyTheMidpointMayBeMissing() {
        assertThat(calendar(1, 2, 3, 4, null, 6).complete()).isTrue();
        assertThat(calendar(1, 2, 3, 4, 5, null).complete()).isFalse();
        assertThat(ProgramCalendar.EMPTY.complete()).isFalse();
    }

    private static ProgramCalendar calendar(
            @Nullable Integer from,
            @Nullable Integer until,
            @Nullable Integer matching,
            @Nullable Integer start,
            @Nullable Integer middle,
            @Nullable Integer end) {
        return new ProgramCalendar(day(from), day(until), day(matching), day(start), day(middle), day(end));
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : LocalDate.of(2027, 3, day);
    }
}
