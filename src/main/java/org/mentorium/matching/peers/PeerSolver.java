package org.mentorium.matching.peers;

/** Pairs people within one pool: as many pairs as can be, and among those the greatest sum of scores. */
public interface PeerSolver {

    /**
     * The same seed gives the same pairs.
     *
     * @throws java.util.concurrent.CancellationException when the thread was interrupted
     */
    PeerMatching solve(PeerProblem problem, long seed);
}
