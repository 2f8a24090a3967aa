package org.mentorium.matching.peers;

/**
 * Of all best matchings the one that leaves most people with whom they are: each score counts so many times that all the
 * pairs that stay together weigh less than one hundredth of a point.
 */
public final class Staying {

    /** The blossom algorithm takes larger costs for a pool that cannot be paired. */
    private static final double MOST_COST = 1e9;

    private final PeerProblem problem;
    private final int times;

    private Staying(PeerProblem problem, int times) {
        this.problem = problem;
        this.times = times;
    }

    /** In a pool too large to tell equals apart whoever stays counts for nothing. */
    public static Staying of(PeerProblem problem, Together together) {
        int times = problem.people() + 1;
        double cost = (double) problem.pairWorth() * times * PeerPrices.QUARTERS;
        if (cost > MOST_COST) {
            return new Staying(problem, 1);
        }
        PeerProblem.Scores scores = (one, other) -> {
            int score = problem.scores().of(one, other);
            return score < 0 ? score : score * times + (together.are(one, other) ? 1 : 0);
        };
        return new Staying(new PeerProblem(problem.people(), scores, problem.highest() * times + 1), times);
    }

    public PeerProblem problem() {
        return problem;
    }

    /** What the scores would total that count so much. */
    public long points(long counted) {
        return counted / times;
    }

    /** Who is with whom. */
    @FunctionalInterface
    public interface Together {

        boolean are(int one, int other);
    }
}
