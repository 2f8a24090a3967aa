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
        @Nullable LocalDate endsOn,
        LocalDate today) {

    /** Within a month of the end, or after it. */
    boolean endIsNear() {
        return endsOn != null && !today.isBefore(endsOn.minusDays(30));
    }
}
