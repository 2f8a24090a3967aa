package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How an optimal assignment can be shifted: nodes are mentees, then mentors, then staying without. A step from a mentee
 * to a mentor makes a pair, one back takes a pair apart; each costs what its reduced price says, which is never negative.
 */
final class Residual {

    private static final int NONE = -1;

    private final AssignmentProblem problem;
    private final Certificate.Prices prices;
    private final int mentees;
    private final int without;
    private final int[] wantedLeft;
    private final int[] capacityLeft;
    private final int[] loaded;
    private final int[] placed;
    private final Set<Long> fixed = new HashSet<>();
    private final Set<Long> made = new HashSet<>();
    private final List<List<Pair>> madeBy = new ArrayList<>();
    private final int[][] mentorsOf;
    private final int[][] scoresOf;
    private final int[] rowMentors;
    private final int[] rowScores;
    private final long[] distance;
    private final int[] via;
    private final boolean[] finished;
    private final Queue queue = new Queue();

    Residual(AssignmentProblem problem, Assignment assignment) {
        this.problem = problem;
        this.prices = assignment.certificate().proofs().get(0);
        this.mentees = problem.mentees();
        this.without = mentees + problem.mentors();
        this.wantedLeft = problem.wantedBesidesFixed();
        this.capacityLeft = problem.capacityBesidesFixed();
        this.loaded = new int[problem.mentors()];
        this.placed = new int[mentees];
        this.mentorsOf = new int[mentees][];
        this.scoresOf = new int[mentees][];
        this.rowMentors = new int[problem.mentors()];
        this.rowScores = new int[problem.mentors()];
        this.distance = new long[without + 1];
        this.via = new int[without + 1];
        this.finished = new boolean[without + 1];
        for (int mentor = 0; mentor < problem.mentors(); mentor++) {
            madeBy.add(new ArrayList<>());
        }
        problem.fixed().forEach(pair -> fixed.add(key(pair.mentee(), pair.mentor())));
        for (Pair pair : assignment.pairs()) {
            if (!fixed.contains(key(pair.mentee(), pair.mentor()))) {
                made.add(key(pair.mentee(), pair.mentor()));
                madeBy.get(pair.mentor()).add(pair);
                loaded[pair.mentor()]++;
                wantedLeft[pair.mentee()]--;
                placed[pair.mentee()]++;
                capacityLeft[pair.mentor()]--;
            }
        }
    }

    boolean isFixed(int mentee, int mentor) {
        return fixed.contains(key(mentee, mentor));
    }

    boolean isMade(int mentee, int mentor) {
        return made.contains(key(mentee, mentor));
    }

    int mentor(int number) {
        return mentees + number;
    }

    /** The score of an allowed pair. */
    int score(int mentee, int mentor) {
        row(mentee);
        return scoresOf[mentee][Arrays.binarySearch(mentorsOf[mentee], mentor)];
    }

    /** The nodes of the cheapest way, first to last; empty when there is none. */
    List<Integer> way(int from, int to) {
        Arrays.fill(distance, Long.MAX_VALUE);
        Arrays.fill(finished, false);
        queue.clear();
        label(from, 0, NONE);
        for (int node = queue.poll(); node != NONE && node != to; node = queue.poll()) {
            if (!finished[node]) {
                finished[node] = true;
                leave(node, to);
            }
        }
        List<Integer> nodes = new ArrayList<>();
        for (int node = to; node != NONE && distance[to] < Long.MAX_VALUE; node = via[node]) {
            nodes.add(0, node);
        }
        return nodes;
    }

    private void leave(int node, int to) {
        long so = distance[node];
        if (node == without) {
            for (int mentee = 0; mentee < mentees; mentee++) {
                if (wantedLeft[mentee] > 0) {
                    long next = problem.worth().less(placed[mentee] + 1) - prices.ofMentee(mentee);
                    shorten(mentee, so + next, node, to);
                }
            }
            for (int mentor = 0; mentor < loaded.length; mentor++) {
                if (loaded[mentor] > 0) {
                    shorten(mentor(mentor), so + prices.ofMentor(mentor), node, to);
                }
            }
        } else if (node < mentees) {
            long price = prices.ofMentee(node);
            if (placed[node] > 0) {
                shorten(without, so + price - problem.worth().less(placed[node]), node, to);
            }
            row(node);
            for (int i = 0; i < mentorsOf[node].length; i++) {
                int mentor = mentorsOf[node][i];
                long d = so + price + prices.ofMentor(mentor) - problem.gain(node, scoresOf[node][i]);
                if (d < distance[mentor(mentor)] && d < distance[to] && !isMade(node, mentor)) {
                    label(mentor(mentor), d, node);
                }
            }
        } else {
            int mentor = node - mentees;
            long price = prices.ofMentor(mentor);
            if (capacityLeft[mentor] > 0) {
                shorten(without, so, node, to);
            }
            for (Pair pair : madeBy.get(mentor)) {
                long gain = problem.gain(pair.mentee(), pair.score());
                long d = so + gain - price - prices.ofMentee(pair.mentee());
                shorten(pair.mentee(), d, node, to);
            }
        }
    }

    private void shorten(int node, long d, int from, int to) {
        if (d < distance[node] && d < distance[to]) {
            label(node, d, from);
        }
    }

    private void label(int node, long d, int from) {
        distance[node] = d;
        via[node] = from;
        queue.add(node, d);
    }

    private void row(int mentee) {
        if (mentorsOf[mentee] != null) {
            return;
        }
        int n = problem.candidates().of(mentee, rowMentors, rowScores);
        long[] keys = new long[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (rowScores[i] >= 0 && !isFixed(mentee, rowMentors[i])) {
                keys[kept++] = ((long) rowMentors[i] << 32) | rowScores[i];
            }
        }
        Arrays.sort(keys, 0, kept);
        mentorsOf[mentee] = new int[kept];
        scoresOf[mentee] = new int[kept];
        for (int i = 0; i < kept; i++) {
            mentorsOf[mentee][i] = (int) (keys[i] >>> 32);
            scoresOf[mentee][i] = (int) keys[i];
        }
    }

    private static long key(int mentee, int mentor) {
        return ((long) mentee << 32) + mentor;
    }
}
