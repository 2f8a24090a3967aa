package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Assigns mentees to mentors exactly. Equally good assignments are decided between by the seed, and the same seed gives
 * the same one.
 *
 * <p>It solves on the best candidates of each mentee, then asks all rows again for pairs that the dual prices say could
 * improve it, adds those and solves again, until there are none: exact over all pairs without holding them.
 */
public final class AssignmentSolver {

    private static final int USUAL = 0;

    private final int shortlist;
    private final int added;

    public AssignmentSolver() {
        this(USUAL, USUAL);
    }

    AssignmentSolver(int shortlist, int added) {
        this.shortlist = shortlist;
        this.added = added;
    }

    /** The most pairs with the greatest total. */
    public Assignment solve(AssignmentProblem problem, long seed) {
        return solve(problem, Objective.TOTAL, seed);
    }

    /**
     * @throws IllegalArgumentException when scores are too large for so many people to be counted exactly
     * @throws java.util.concurrent.CancellationException when the thread was interrupted
     */
    public Assignment solve(AssignmentProblem problem, Objective objective, long seed) {
        Search search = shortlist == USUAL
                ? new Search(problem, new Ties(seed))
                : new Search(problem, new Ties(seed), shortlist, added);
        Values values = problem.values();
        switch (objective) {
            case FAIR -> {
                FairSearch.Fair fair = new FairSearch(search, values).solve();
                List<Certificate.Prices> proofs =
                        new ArrayList<>(List.of(fair.best().prices()));
                proofs.addAll(fair.others());
                return proven(problem, objective, fair.best().pairs(), List.of(), seed, proofs);
            }
            case BANDS -> {
                Bands bands = Bands.of(problem);
                Search.Found found = search.best(bands.values());
                return proven(problem, objective, found.pairs(), bands.starts(), seed, List.of(found.prices()));
            }
            case STABLE -> {
                return stable(problem, search, seed);
            }
            default -> {
                Search.Found found = search.best(values);
                return proven(problem, objective, found.pairs(), List.of(), seed, List.of(found.prices()));
            }
        }
    }

    private static Assignment stable(AssignmentProblem problem, Search search, long seed) {
        List<Pair> free = new StableSearch(problem, new Ties(seed)).solve();
        // Says how many pairs there could be, and what they could total, without regard to anybody's ranking.
        Search.Found most = search.best(problem.withPrecedence(new int[problem.mentees()]));
        List<Certificate.Prices> proofs = new ArrayList<>(List.of(most.prices()));
        Search.Found richest = most;
        if (free.size() < most.pairs().size()) {
            // Fewer pairs than possible may total more than the most pairs do.
            richest = search.best(problem.scoresOnly());
            proofs.add(richest.prices());
        }
        List<Pair> pairs = withFixed(problem, free);
        return new Assignment(
                pairs,
                new Certificate(
                        Objective.STABLE,
                        pairs.size(),
                        problem.fixed().size() + most.pairs().size(),
                        total(problem, pairs),
                        total(problem, withFixed(problem, richest.pairs())),
                        lowest(pairs),
                        List.of(),
                        seed,
                        Certificate.VERSION,
                        proofs));
    }

    /** The assignment is optimal, so what it reaches is what is possible; the checker computes both anew. */
    private static Assignment proven(
            AssignmentProblem problem,
            Objective objective,
            List<Pair> free,
            List<Integer> bands,
            long seed,
            List<Certificate.Prices> proofs) {
        List<Pair> pairs = withFixed(problem, free);
        long total = total(problem, pairs);
        return new Assignment(
                pairs,
                new Certificate(
                        objective,
                        pairs.size(),
                        pairs.size(),
                        total,
                        total,
                        lowest(pairs),
                        bands,
                        seed,
                        Certificate.VERSION,
                        proofs));
    }

    private static List<Pair> withFixed(AssignmentProblem problem, List<Pair> free) {
        List<Pair> pairs = new ArrayList<>(problem.fixed());
        pairs.addAll(free);
        pairs.sort(Comparator.comparingInt(Pair::mentee).thenComparingInt(Pair::mentor));
        return pairs;
    }

    private static long total(AssignmentProblem problem, List<Pair> pairs) {
        return pairs.stream().mapToLong(pair -> problem.value(pair.score())).sum();
    }

    private static int lowest(List<Pair> pairs) {
        return pairs.stream().mapToInt(Pair::score).min().orElse(Candidates.FORBIDDEN);
    }
}
