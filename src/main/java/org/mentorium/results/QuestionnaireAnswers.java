package org.mentorium.results;

import java.util.List;
import java.util.Optional;
import org.mentorium.instruments.Phase;

/**
 * What was handed in in the closed rounds of a questionnaire. People are numbered in the order of a digest.
 *
 * @param people how many there are
 * @param side of each person, 0 or 1, or -1 where it is not known
 * @param organisation of each person, or -1
 */
record QuestionnaireAnswers(int people, int[] side, long[] organisation, List<RoundAnswers> rounds) {

    Optional<RoundAnswers> in(Phase phase) {
        return rounds.stream().filter(round -> round.round().phase() == phase).findFirst();
    }
}
