package org.mentorium.programs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program's own page says to its reader.
 *
 * @param participation what the reader is in the program without being admitted: INVITED or APPLIED; else null
 * @param invitation the number of the reader's open invitation; null without one
 * @param team names and addresses of the coordinators, for those who take part
 * @param next the step that a coordinator can take; null for all others and at the end
 */
record ProgramHome(
        ProgramScope scope,
        String aim,
        ProgramCalendar calendar,
        ProgramPolicy policy,
        Plan plan,
        List<String> organisations,
        @Nullable String participation,
        @Nullable Long invitation,
        List<TeamRow> team,
        @Nullable NextStep next,
        boolean asks) {

    /** Whether the reader can ask to take part. */
    public boolean mayApply() {
        return scope.openToApplications() && !scope.participant() && participation == null && !scope.coordinator();
    }

    public List<ProgramState> states() {
        return List.of(ProgramState.values());
    }
}
