package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Assigns mentees to mentors exactly: as many pairs as can be, and among those the greatest sum of scores. Equally good
 * assignments are decided between by the seed, and the same seed gives the same one.
 *
 * <p>It solves on the best candidates of each mentee, then asks all rows again for pairs that the dual prices say could
 * improve it, adds those and solves again, until there are none: exact over all pairs without holding them.
 */
public final class AssignmentSolver {

    private static final int SHORTLIST = 50;
    private static final int ADDED = 20;

    private final int shortlist;
    private final int added;

    public AssignmentSolver() {
        this(SHORTLIST, ADDED);
    }

    AssignmentSolver(int shortlist, int added) {
        this.shortlist = shortlist;
        this.added = added;
    }

    /** @throws java.util.concurrent.CancellationException when the thread was interrupted */
    public Assignment solve(AssignmentProblem problem, long seed) {
        int[] wanted = problem.wantedBesidesFixed();
        int[] capacity = problem.capacityBesidesFixed();
        long wantedInAll = Arrays.stream(wanted).asLongStream().sum();
        long placesInAll = Arrays.stream(capacity).asLongStream().sum();
        long pairWorth = (Candidates.HIGHEST + 1) * (Math.min(wantedInAll, placesInAll) + 1);
        boolean turned = placesInAll < wantedInAll;
        Shortlists lists = new Shortlists(problem, new Ties(seed), shortlist, added);
        while (true) {
            // The scarcer side looks for the other: fewer searches, and most of them end at once.
            Edges edges = lists.edges(turned);
            Flow flow = turned
                    ? new Flow(edges, capacity, wanted, pairWorth)
                    : new Flow(edges, wanted, capacity, pairWorth);
            flow.solve(new Ties(seed).order(edges.rows()));
            long[] menteePrices = turned ? flow.columnPrices() : flow.rowPrices();
            long[] mentorPrices = turned ? flow.rowPrices() : flow.columnPrices();
            if (!lists.addWhatCouldImprove(menteePrices, mentorPrices, pairWorth)) {
                lists.priceThoseLeftAside(menteePrices, mentorPrices, pairWorth);
                List<Pair> pairs = pairs(problem, edges, flow, turned);
                return new Assignment(pairs, certificate(pairs, seed, pairWorth, menteePrices, mentorPrices));
            }
        }
    }

    private static List<Pair> pairs(AssignmentProblem problem, Edges edges, Flow flow, boolean turned) {
        List<Pair> pairs = new ArrayList<>(problem.fixed());
        for (int row = 0; row < edges.rows(); row++) {
            for (int e = edges.start(row); e < edges.start(row + 1); e++) {
                if (flow.isUsed(e)) {
                    int column = edges.column(e);
                    pairs.add(new Pair(turned ? column : row, turned ? row : column, edges.score(e)));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::mentee).thenComparingInt(Pair::mentor));
        return pairs;
    }

    private static Certificate certificate(
            List<Pair> pairs, long seed, long pairWorth, long[] menteePrices, long[] mentorPrices) {
        long total = pairs.stream().mapToLong(Pair::score).sum();
        int lowest = pairs.stream().mapToInt(Pair::score).min().orElse(-1);
        // The assignment is optimal, so what it reaches is what is possible; the checker computes both anew.
        return new Certificate(
                pairs.size(),
                pairs.size(),
                total,
                total,
                lowest,
                seed,
                pairWorth,
                new Certificate.Prices(menteePrices),
                new Certificate.Prices(mentorPrices));
    }
}
