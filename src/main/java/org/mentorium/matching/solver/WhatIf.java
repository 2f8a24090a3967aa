package org.mentorium.matching.solver;

import java.util.Optional;

/**
 * What it would cost an optimal assignment to insist on a pair or to rule one out, exactly and over all pairs, with
 * everybody else placed anew as well as can be.
 */
public interface WhatIf {

    /**
     * What insisting on the pair changes, whether or not it would be allowed; {@link Change#NONE} when it is made
     * already.
     *
     * @param score what the pair counts
     * @return empty when either has no place besides fixed pairs
     */
    Optional<Change> forcing(int mentee, int mentor, int score);

    /** What ruling the pair out changes; {@link Change#NONE} when it is not made, or fixed. */
    Change forbidding(int mentee, int mentor);

    /**
     * Asks an assignment, whose prices must hold. For the greatest total one way through it answers, and rows that were
     * asked for are kept, so that the second question is quicker than the first; for other objectives the problem is
     * solved again.
     */
    static WhatIf of(AssignmentProblem problem, Assignment assignment) {
        return assignment.certificate().objective() == Objective.TOTAL
                ? new Detour(problem, assignment)
                : new SolvedAgain(problem, assignment);
    }
}
