package org.mentorium.matching;

import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.Pair;

/** What is solved for the people of a program: who lacks whom, who has room, and who comes first when places are short. */
public final class RunProblem {

    private RunProblem() {}

    /**
     * @param fixed pairs that are not to be chosen anew
     * @param turns of the mentees, as {@link Turns} says them
     */
    public static AssignmentProblem of(Cohort cohort, Candidates candidates, List<Pair> fixed, int[] turns) {
        return new AssignmentProblem(cohort.wanted(), cohort.freePlaces(), candidates, fixed).withPrecedence(turns);
    }
}
