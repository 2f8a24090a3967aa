package org.mentorium.programs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program's next step depends on.
 *
 * @param unfinished tasks of the set-up that are not done
 * @param waiting applications that nobody has answered yet
 * @param unmatched admitted mentees without an active relationship
 */
record StepFacts(
        List<SetupTask> unfinished,
        int mentors,
        int mentees,
        int waiting,
        int unmatched,
        int relationships,
        MatchingFacts matching,
        @Nullable LocalDate endsOn,
        LocalDate today) {

    /** Within a month of the end, or after it. */
    boolean endIsNear() {
        LocalDate from = evaluationFrom();
        return from != null && !today.isBefore(from);
    }

    /** From when on the evaluation is what comes next. */
    @Nullable
    LocalDate evaluationFrom() {
        return endsOn == null ? null : endsOn.minusDays(30);
    }

    /** Whether somebody is together: in a relationship or, at an event, by a timetable. */
    boolean together() {
        return relationships > 0 || matching.event() && matching.timetables() > 0;
    }
}
