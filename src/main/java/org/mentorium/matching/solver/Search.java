package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Solves views of one problem: the same people and pairs, with other values of scores. Lists that grew are kept. */
final class Search {

    /** The best pairs of a view, besides fixed ones, and the prices that prove it. */
    record Found(List<Pair> pairs, Certificate.Prices prices) {

        int lowest() {
            return pairs.stream().mapToInt(Pair::score).min().orElse(Candidates.FORBIDDEN);
        }
    }

    private final AssignmentProblem problem;
    private final Shortlists lists;
    private final Ties ties;
    private final int[] wanted;
    private final int[] capacity;
    private final boolean turned;

    private static final int SHORTLIST = 50;
    private static final int ADDED = 20;
    /** Where everybody is needed, short lists are asked for more again and again. */
    private static final int TIGHT = 4;

    Search(AssignmentProblem problem, Ties ties) {
        this(problem, ties, isTight(problem) ? TIGHT * SHORTLIST : SHORTLIST, isTight(problem) ? TIGHT * ADDED : ADDED);
    }

    private static boolean isTight(AssignmentProblem problem) {
        long wanted = Arrays.stream(problem.wantedBesidesFixed()).asLongStream().sum();
        long places =
                Arrays.stream(problem.capacityBesidesFixed()).asLongStream().sum();
        return 10 * Math.abs(wanted - places) <= wanted;
    }

    Search(AssignmentProblem problem, Ties ties, int shortlist, int added) {
        this.problem = problem;
        this.ties = ties;
        this.wanted = problem.wantedBesidesFixed();
        this.capacity = problem.capacityBesidesFixed();
        // The scarcer side looks for the other: fewer searches, and most of them end at once.
        this.turned = Arrays.stream(capacity).asLongStream().sum()
                < Arrays.stream(wanted).asLongStream().sum();
        this.lists = new Shortlists(problem, ties, shortlist, added, turned);
    }

    /** Solves on the lists, and again with what prices ask for, until the view is solved over all pairs. */
    Found best(Values values) {
        return best(problem.valued(values));
    }

    /** The same for a view of the problem. */
    Found best(AssignmentProblem view) {
        while (true) {
            Edges edges = lists.edges(view);
            Flow flow = flow(view, edges);
            flow.solve(ties.order(edges.rows()), 0);
            long[] menteePrices = turned ? flow.columnPrices() : flow.rowPrices();
            long[] mentorPrices = turned ? flow.rowPrices() : flow.columnPrices();
            if (!lists.addWhatCouldImprove(view, menteePrices, mentorPrices)) {
                lists.priceThoseLeftAside(view, menteePrices, mentorPrices);
                return new Found(pairs(edges, flow), new Certificate.Prices(menteePrices, mentorPrices));
            }
        }
    }

    /**
     * The best pairs among those that are listed so far, which may not be the best of all; empty as soon as it is known
     * that they will be fewer.
     */
    List<Pair> bestListed(Values values, int pairs) {
        AssignmentProblem view = problem.valued(values);
        Edges edges = lists.edges(view);
        Flow flow = flow(view, edges);
        return flow.solve(ties.order(edges.rows()), pairs) ? pairs(edges, flow) : List.of();
    }

    /** The score that so many pairs cannot all exceed, as a first guess. */
    int highestOfAll(int pairs) {
        return lists.highestOfAll(pairs);
    }

    /** What the pairs are worth, their scores left aside. */
    long worth(List<Pair> pairs) {
        int[] made = new int[problem.mentees()];
        Worth worth = problem.worth();
        return pairs.stream()
                .mapToLong(pair -> worth.units(pair.mentee(), ++made[pair.mentee()]))
                .sum();
    }

    private Flow flow(AssignmentProblem view, Edges edges) {
        long step = view.worth().step();
        return turned ? new Flow(edges, capacity, wanted, 0, step) : new Flow(edges, wanted, capacity, step, 0);
    }

    private List<Pair> pairs(Edges edges, Flow flow) {
        List<Pair> pairs = new ArrayList<>();
        flow.forEachUsed(e -> {
            int row = edges.row(e);
            int column = edges.column(e);
            pairs.add(new Pair(turned ? column : row, turned ? row : column, edges.score(e)));
        });
        pairs.sort(Comparator.comparingInt(Pair::mentee).thenComparingInt(Pair::mentor));
        return pairs;
    }
}
