package org.mentorium.matching.timetables;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When an event takes place and how its rounds follow each other, by the clock of the program's zone. */
public record TimetableForm(
        @NotBlank @Size(max = 200) String title,
        @Nullable @NotNull LocalDate date,
        @Nullable @NotNull LocalTime time,
        @Nullable @NotNull @Min(1) @Max(20) Integer rounds,
        @Nullable @NotNull @Min(1) @Max(240) Integer roundMinutes,
        @Nullable @NotNull @Min(0) @Max(60) Integer changeMinutes,
        @Nullable @Min(1) @Max(19) Integer breakAfter,
        @Nullable @Min(0) @Max(240) Integer breakMinutes,
        @Nullable @Min(1) @Max(60) Integer seats,
        int version,
        @Nullable String token) {

    static TimetableForm fresh(String title, LocalDate date, String token) {
        return new TimetableForm(title, date, LocalTime.of(10, 0), 6, 15, 5, null, null, null, 0, token);
    }

    static TimetableForm of(Timetable timetable, ZoneId zone) {
        EventPlan plan = timetable.plan();
        ZonedDateTime start = plan.startsAt().atZone(zone);
        return new TimetableForm(
                timetable.title(),
                start.toLocalDate(),
                start.toLocalTime(),
                plan.rounds(),
                plan.roundMinutes(),
                plan.changeMinutes(),
                plan.breakAfter(),
                plan.breakMinutes() == 0 ? null : plan.breakMinutes(),
                plan.seats(),
                timetable.version(),
                null);
    }

    EventPlan plan(ZoneId zone) {
        if (date == null || time == null || rounds == null || roundMinutes == null || changeMinutes == null) {
            throw new IllegalStateException("Validated before");
        }
        return new EventPlan(
                date.atTime(time).atZone(zone).toInstant(),
                rounds,
                roundMinutes,
                changeMinutes,
                breakAfter,
                breakMinutes == null ? 0 : breakMinutes,
                seats);
    }
}
