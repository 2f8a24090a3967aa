package org.mentorium.matching.groups;

import java.util.List;

/** Makes groups: as many mentees as it can in groups of the right sizes, then as well as it can. */
public interface GroupSolver {

    /**
     * The same seed gives the same groups. How far they may be from the best possible, {@link GroupCheck} says.
     *
     * @throws java.util.concurrent.CancellationException when the thread was interrupted
     */
    List<Group> solve(GroupProblem problem, long seed);
}
