package org.mentorium.programs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program's dates; those that are not decided yet stay empty. */
record CalendarForm(
        @Nullable LocalDate enrolmentFrom,
        @Nullable LocalDate enrolmentUntil,
        @Nullable LocalDate matchingOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate midpointOn,
        @Nullable LocalDate endsOn,
        int version)
        implements TaskForm {

    static CalendarForm of(Program program, int version) {
        ProgramCalendar dates = program.calendar();
        return new CalendarForm(
                dates.enrolmentFrom(),
                dates.enrolmentUntil(),
                dates.matchingOn(),
                dates.startsOn(),
                dates.midpointOn(),
                dates.endsOn(),
                version);
    }

    @Override
    public void saveTo(Program program) {
        program.schedule(new ProgramCalendar(enrolmentFrom, enrolmentUntil, matchingOn, startsOn, midpointOn, endsOn));
    }

    @Override
    public List<Said> said(Labels labels, MentoringType type) {
        return List.of(
                new Said("form.enrolmentFrom", labels.formats().date(enrolmentFrom)),
                new Said("form.enrolmentUntil", labels.formats().date(enrolmentUntil)),
                new Said("form.matchingOn", labels.formats().date(matchingOn)),
                new Said("form.startsOn", labels.formats().date(startsOn)),
                new Said("form.midpointOn", labels.formats().date(midpointOn)),
                new Said("form.endsOn", labels.formats().date(endsOn)));
    }
}
