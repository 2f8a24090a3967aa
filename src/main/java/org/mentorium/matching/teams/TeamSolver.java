package org.mentorium.matching.teams;

/** Fills the parts of teams: as many as can be, and among those the greatest sum of scores. */
public interface TeamSolver {

    /** The same seed gives the same teams. */
    Teams solve(TeamProblem problem, long seed);
}
