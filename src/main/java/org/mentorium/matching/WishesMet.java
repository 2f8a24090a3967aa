package org.mentorium.matching;

import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.solver.Pair;

/** How many pairs are of a mentee with a mentor whom they wished for. */
final class WishesMet {

    private WishesMet() {}

    static int count(Cohort cohort, List<Pair> pairs) {
        return (int) pairs.stream()
                .filter(pair -> cohort.preferences()
                                .rank(
                                        cohort.mentees().get(pair.mentee()).participantId(),
                                        cohort.mentors().get(pair.mentor()).participantId())
                        > 0)
                .count();
    }
}
