package org.mentorium.matching.peers;

/**
 * People of one pool, counted from 0, of whom each can be paired with one other.
 *
 * @param scores what two score together; the same whichever of them is named first
 * @param highest the highest score there can be
 */
public record PeerProblem(int people, Scores scores, int highest) {

    /** The highest score, 100 points in hundredths. */
    public static final int HIGHEST = 10_000;

    public PeerProblem(int people, Scores scores) {
        this(people, scores, HIGHEST);
    }

    /** A pair counts more than the scores of all pairs together, so that pairs come first. */
    long pairWorth() {
        return (highest + 1L) * (people / 2 + 1);
    }

    /** How well two suit each other. */
    @FunctionalInterface
    public interface Scores {

        /** 0 to the highest; below 0 when the two may not be paired. */
        int of(int one, int other);
    }
}
