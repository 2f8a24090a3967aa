package org.mentorium.programs;

import java.time.ZoneId;
import org.mentorium.common.Forbidden;

/** A program as one viewer may know it, with what they are in it. */
public record ProgramScope(
        long id,
        String slug,
        String name,
        ProgramState state,
        ZoneId zone,
        boolean openToApplications,
        boolean coordinator,
        boolean evaluator,
        boolean administrator,
        boolean mentor,
        boolean mentee) {

    /** Mentors and mentees who were admitted. */
    public boolean participant() {
        return mentor || mentee;
    }

    /** Group figures: coordinators, evaluators and administrators. */
    public boolean mayReadReport() {
        return coordinator || evaluator || administrator;
    }

    /** Names of who takes part: coordinators and administrators. */
    public boolean mayReadParticipants() {
        return coordinator || administrator;
    }

    public ProgramScope requireCoordinator() {
        Forbidden.unless(coordinator);
        return this;
    }
}
