package org.mentorium.programs;

import java.util.List;
import java.util.Set;

/**
 * What the state of the set-up follows from.
 *
 * @param saved tasks that somebody has looked over and saved
 * @param languagesWithoutAgreement languages of the program in which there is no agreement text
 * @param roundsBefore whether a published questionnaire asks before the mentoring
 * @param roundsAfter the same after it
 */
record SetupFacts(
        Set<SetupTask> saved,
        boolean aimWritten,
        boolean datesComplete,
        List<String> languagesWithoutAgreement,
        boolean roundsBefore,
        boolean roundsAfter) {

    boolean saved(SetupTask task) {
        return saved.contains(task);
    }
}
