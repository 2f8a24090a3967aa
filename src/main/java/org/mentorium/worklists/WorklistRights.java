package org.mentorium.worklists;

import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.programs.ProgramScope;

/** Who reads the dashboard and its lists: those who run the program. */
final class WorklistRights {

    private WorklistRights() {}

    static boolean mayRead(ProgramScope program) {
        return program.coordinator();
    }

    /** NotFound for those to whom the program's people are unknown, even where its page is open to all. */
    static void require(ProgramScope program) {
        if (!program.participant() && !program.mayReadReport()) {
            throw new NotFound();
        }
        Forbidden.unless(mayRead(program));
    }
}
