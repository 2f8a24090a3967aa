package org.mentorium.matching.teams;

/** Fills the parts of teams: as many as can be, and among those the greatest sum of scores. */
public interface TeamSolver {

    /** The same seed gives the same teams. */
    Teams solve(TeamProblem problem, long seed);

    /** The same with a seat that must be taken so, from the best teams by few moves. */
    Teams insisting(TeamProblem problem, Teams.Seat seat, long seed);

    /** The same with a mentor who takes no part of a mentee's team. */
    Teams without(TeamProblem problem, int mentee, int mentor, long seed);
}
