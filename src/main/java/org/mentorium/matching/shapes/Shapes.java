package org.mentorium.matching.shapes;

import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.solver.Pair;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;

/** Makes matches of the types that need more than an assignment of mentees to mentors. */
public final class Shapes {

    private Shapes() {}

    /** Whether the program's matches are made here; all others are pairs, assigned exactly. */
    public static boolean makes(ProgramPolicy policy) {
        return CircleShape.makes(policy) || Quotas.limit(policy);
    }

    /** @throws java.util.concurrent.CancellationException when the thread was interrupted */
    public static Made make(Cohort cohort, Scoring scoring, List<Pair> pins, long seed) {
        return cohort.policy().mentoringType() == MentoringType.CROSS
                ? new CrossShape(cohort, scoring, pins).make(seed)
                : CircleShape.of(cohort, scoring).make(seed);
    }
}
