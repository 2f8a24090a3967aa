package org.mentorium.matching.quotas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mentorium.matching.solver.Assignment;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.CertificateChecker;
import org.mentorium.matching.solver.Pair;

/**
 * Without quotas first: when that keeps them, it is the best. Else each quota gets a price that its pairs pay, raised
 * while too many want it (Lagrangian relaxation). Every set of prices bounds what is possible, and what keeps the quotas
 * after a repair is a candidate; where the two meet, the result is exact.
 */
public final class PricedQuotas implements QuotaSolver {

    private static final int ROUNDS = 24;
    private static final double FIRST_STEP = 1_500;

    @Override
    public Lending solve(QuotaProblem problem, long seed) {
        Assignment free = new AssignmentSolver().solve(problem.pairs(), seed);
        CertificateChecker.Check check = CertificateChecker.check(problem.pairs(), free);
        if (problem.keptBy(free.pairs())) {
            return new Lending(free.pairs(), check.possible(), check.bound(), check.holds());
        }
        long possible = Math.min(check.possible(), Exchange.most(problem));
        Search search = new Search(problem, seed, check.possible() == possible);
        boolean valid = search.run(check.holds());
        long bound = Math.min(search.bound, BestRows.of(problem.pairs(), possible));
        return new Lending(search.best, possible, bound, valid);
    }

    private static final class Search {
        private final QuotaProblem problem;
        private final long seed;
        private final boolean bounds;
        private final int[] prices;
        private final int[] left;
        private List<Pair> best = List.of();
        private long bound = Long.MAX_VALUE;

        /** @param bounds whether as many pairs are possible as without quotas: only then do prices bound the total */
        Search(QuotaProblem problem, long seed, boolean bounds) {
            this.problem = problem;
            this.seed = seed;
            this.bounds = bounds;
            this.prices = new int[problem.organisations() * problem.organisations()];
            this.left = problem.left();
        }

        boolean run(boolean holds) {
            boolean valid = holds;
            double step = FIRST_STEP;
            for (int round = 0; round < ROUNDS; round++) {
                AssignmentProblem priced = problem.with(this::row);
                Assignment assignment = new AssignmentSolver().solve(priced, seed);
                if (bounds) {
                    CertificateChecker.Check check = CertificateChecker.check(priced, assignment);
                    valid &= check.holds();
                    bound = Math.min(bound, check.bound() + priceOfAll());
                }
                keep(new Repair(problem, seed).of(assignment.pairs(), this::row));
                if (!raise(assignment.pairs(), step)) {
                    break;
                }
                step *= 0.85;
            }
            return valid;
        }

        private int row(int mentee, int[] mentors, int[] scores) {
            int n = problem.pairs().candidates().of(mentee, mentors, scores);
            for (int i = 0; i < n; i++) {
                // Below 0 nothing is worth less: that weakens the bound and never makes it wrong.
                scores[i] = scores[i] < 0
                        ? Candidates.FORBIDDEN
                        : Math.max(0, scores[i] - prices[problem.between(mentee, mentors[i])]);
            }
            return n;
        }

        private long priceOfAll() {
            long all = 0;
            for (int between = 0; between < prices.length; between++) {
                all += prices[between] == 0 ? 0 : (long) prices[between] * left[between];
            }
            return all;
        }

        private void keep(List<Pair> pairs) {
            List<Pair> scored = Scores.of(problem.pairs(), pairs);
            if (new Lending(scored, 0, 0, true).betterThan(new Lending(best, 0, 0, true))) {
                best = scored;
            }
        }

        /** Answers whether any price changed. */
        private boolean raise(List<Pair> made, double step) {
            int[] used = problem.used(made);
            boolean any = false;
            for (int between = 0; between < used.length; between++) {
                double by = step * (used[between] - problem.most(between)) / Math.max(1, made.size() / 8.0);
                int next = (int) Math.max(0, Math.min(Candidates.HIGHEST, prices[between] + by));
                any |= next != prices[between];
                prices[between] = next;
            }
            return any;
        }
    }

    /** Makes pairs keep the quotas: of those that are too many the best stay, and the others are assigned anew. */
    private record Repair(QuotaProblem problem, long seed) {

        List<Pair> of(List<Pair> pairs, Candidates row) {
            Set<Integer> closed = new HashSet<>();
            Set<Long> kept = new HashSet<>();
            List<Pair> now = pairs;
            while (!problem.keptBy(now)) {
                close(now, closed, kept);
                AssignmentProblem rest = problem.with((mentee, mentors, scores) -> {
                    int n = row.of(mentee, mentors, scores);
                    for (int i = 0; i < n; i++) {
                        boolean open = !closed.contains(problem.between(mentee, mentors[i]))
                                || kept.contains(key(mentee, mentors[i]));
                        scores[i] = open ? scores[i] : Candidates.FORBIDDEN;
                    }
                    return n;
                });
                now = new AssignmentSolver().solve(rest, seed).pairs();
            }
            return now;
        }

        private void close(List<Pair> pairs, Set<Integer> closed, Set<Long> kept) {
            int[] used = problem.used(pairs);
            Set<Pair> fixed = new HashSet<>(problem.pairs().fixed());
            for (int between = 0; between < used.length; between++) {
                if (used[between] > problem.most(between) && closed.add(between)) {
                    List<Pair> there = new ArrayList<>();
                    for (Pair pair : pairs) {
                        if (problem.between(pair.mentee(), pair.mentor()) == between) {
                            there.add(pair);
                        }
                    }
                    there.sort(Comparator.comparing((Pair pair) -> !fixed.contains(pair))
                            .thenComparingInt(pair -> -pair.score()));
                    there.subList(0, problem.most(between))
                            .forEach(pair -> kept.add(key(pair.mentee(), pair.mentor())));
                }
            }
        }

        private static long key(int mentee, int mentor) {
            return ((long) mentee << 32) + mentor;
        }
    }
}
