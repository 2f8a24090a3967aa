package org.mentorium.matching.peers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * By JGraphT's blossom algorithm, on each person's best candidates first; pairs that the prices say could improve the
 * result are added until there are none, so that it is exact over all pairs.
 */
public final class BlossomPeers implements PeerSolver {

    private static final int SHORTLIST = 30;

    private final int shortlist;

    public BlossomPeers() {
        this(SHORTLIST);
    }

    BlossomPeers(int shortlist) {
        this.shortlist = shortlist;
    }

    @Override
    public PeerMatching solve(PeerProblem problem, long seed) {
        Set<Long> edges = best(problem, seed);
        int[] order = order(problem.people(), seed);
        while (true) {
            PeerMatching matching = solve(problem, edges, order);
            if (!addWhatCouldImprove(problem, matching.prices(), edges)) {
                return matching;
            }
        }
    }

    private Set<Long> best(PeerProblem problem, long seed) {
        Set<Long> edges = new HashSet<>();
        SplittableRandom ties = new SplittableRandom(seed);
        record Candidate(int other, int score, int tie) {}
        for (int one = 0; one < problem.people(); one++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int other = 0; other < problem.people(); other++) {
                int score = one == other ? -1 : problem.scores().of(one, other);
                if (score >= 0) {
                    candidates.add(new Candidate(other, score, ties.nextInt()));
                }
            }
            candidates.sort(Comparator.comparingInt((Candidate c) -> -c.score()).thenComparingInt(Candidate::tie));
            for (Candidate candidate : candidates.subList(0, Math.min(shortlist, candidates.size()))) {
                edges.add(key(one, candidate.other()));
            }
        }
        return edges;
    }

    /** The order decides between equals. */
    private static int[] order(int people, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[people];
        for (int i = 0; i < people; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static PeerMatching solve(PeerProblem problem, Set<Long> edges, int[] order) {
        if (problem.people() == 0) {
            return new PeerMatching(List.of(), new PeerPrices(new long[0], List.of()));
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        int n = problem.people();
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int person : order) {
            graph.addVertex(person);
            graph.addVertex(n + person);
            graph.setEdgeWeight(graph.addEdge(person, n + person), 0);
        }
        edges.stream().sorted().forEach(edge -> {
            int one = (int) (edge >>> 32);
            int other = (int) (long) edge;
            double cost = -(problem.pairWorth() + problem.scores().of(one, other));
            graph.setEdgeWeight(graph.addEdge(one, other), cost);
            graph.setEdgeWeight(graph.addEdge(n + one, n + other), cost);
        });
        var solved = new KolmogorovWeightedPerfectMatching<>(graph);
        List<PeerMatching.Two> pairs = new ArrayList<>();
        for (DefaultWeightedEdge edge : solved.getMatching().getEdges()) {
            int one = Math.min(graph.getEdgeSource(edge), graph.getEdgeTarget(edge));
            int other = Math.max(graph.getEdgeSource(edge), graph.getEdgeTarget(edge));
            if (other < n) {
                pairs.add(new PeerMatching.Two(one, other, problem.scores().of(one, other)));
            }
        }
        pairs.sort(Comparator.comparingInt(PeerMatching.Two::one));
        return new PeerMatching(pairs, prices(n, solved.getDualSolution().getDualVariables()));
    }

    private static PeerPrices prices(int people, Map<Set<Integer>, Double> dual) {
        long[] prices = new long[2 * people];
        List<PeerPrices.OddSet> sets = new ArrayList<>();
        dual.forEach((members, price) -> {
            long quarters = Math.round(price * PeerPrices.QUARTERS);
            if (members.size() == 1) {
                prices[members.iterator().next()] = quarters;
            } else if (quarters != 0) {
                sets.add(new PeerPrices.OddSet(members.stream().sorted().toList(), quarters));
            }
        });
        return new PeerPrices(prices, sets);
    }

    private static boolean addWhatCouldImprove(PeerProblem problem, PeerPrices prices, Set<Long> edges) {
        Slack slack = new Slack(prices);
        int n = problem.people();
        boolean any = false;
        for (int one = 0; one < n; one++) {
            for (int other = one + 1; other < n; other++) {
                int score = problem.scores().of(one, other);
                if (score >= 0 && !edges.contains(key(one, other))) {
                    long cost = -(problem.pairWorth() + score) * PeerPrices.QUARTERS;
                    if (slack.of(one, other, cost) < 0 || slack.of(n + one, n + other, cost) < 0) {
                        any |= edges.add(key(one, other));
                    }
                }
            }
        }
        return any;
    }

    private static long key(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }
}
