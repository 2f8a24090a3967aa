package org.mentorium.programs;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The dates of a program, in its own zone; those that are not decided yet are null. */
@Embeddable
public record ProgramCalendar(
        @Nullable LocalDate enrolmentFrom,
        @Nullable LocalDate enrolmentUntil,
        @Nullable LocalDate matchingOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate midpointOn,
        @Nullable LocalDate endsOn) {

    static final ProgramCalendar EMPTY = new ProgramCalendar(null, null, null, null, null, null);

    /** All that a program needs before it enrols; a short one has no midpoint. */
    boolean complete() {
        return dates().stream()
                .filter(date -> !date.field().equals("midpointOn"))
                .noneMatch(date -> date.day() == null);
    }

    /** Refuses dates that run backwards; the same day is fine. */
    void check() {
        Date before = null;
        for (Date date : dates()) {
            LocalDate day = date.day();
            if (day == null) {
                continue;
            }
            if (before != null && day.isBefore(Objects.requireNonNull(before.day()))) {
                throw new RuleBroken("programs.calendar.early", label(date), label(before)).at(date.field());
            }
            before = date;
        }
    }

    private List<Date> dates() {
        return Arrays.asList(
                new Date("enrolmentFrom", enrolmentFrom),
                new Date("enrolmentUntil", enrolmentUntil),
                new Date("matchingOn", matchingOn),
                new Date("startsOn", startsOn),
                new Date("midpointOn", midpointOn),
                new Date("endsOn", endsOn));
    }

    private static DefaultMessageSourceResolvable label(Date date) {
        return new DefaultMessageSourceResolvable("form." + date.field());
    }

    private record Date(String field, @Nullable LocalDate day) {}
}
