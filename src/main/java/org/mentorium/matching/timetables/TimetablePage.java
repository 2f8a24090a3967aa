package org.mentorium.matching.timetables;

import java.time.LocalDate;
import java.util.List;
import org.mentorium.programs.ProgramScope;

/**
 * A timetable as its reader sees it: coordinators all of it, others their own meetings.
 *
 * @param meetings how many there are now
 * @param without names of mentees who meet nobody; for coordinators
 * @param again who meet though they met at an earlier event; for coordinators
 * @param absences who is away; for coordinators
 */
record TimetablePage(
        ProgramScope scope,
        int number,
        String title,
        boolean published,
        LocalDate day,
        EventPlan plan,
        SheetView view,
        List<Sheet> sheets,
        int meetings,
        Timetable.Quality quality,
        List<String> without,
        List<String> again,
        List<Absence> absences) {

    /** Somebody who is away for some rounds. */
    record Absence(long id, String name, int fromRound, int untilRound) {}

    public String address() {
        return TimetableScopes.address(scope.slug(), number);
    }

    public boolean mayChange() {
        return scope.coordinator();
    }
}
