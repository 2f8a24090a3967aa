package org.mentorium.matching.solver;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pairs that are worth solving for: each mentee's best candidates, and those that prices later ask for. */
final class Shortlists {

    private static final int INDEX_BITS = 20;
    private static final int TIE_BITS = 12;
    private static final int MENTEE_BITS = 22;
    private static final int LOWER_BITS = INDEX_BITS + TIE_BITS;
    private static final int NOBODY = -1;

    private final AssignmentProblem problem;
    private final int[] wanted;
    private final int[] capacity;
    private final Ties ties;
    private final int added;
    private final boolean turned;
    private final Set<Long> fixed = new HashSet<>();
    private final int[] rowMentors;
    private final int[] rowScores;
    private final int[][] mentors;
    private final int[][] scores;
    /** Per mentee, the best score among those left out. */
    private final int[] bestLeftOut;

    private @Nullable Edges sorted;

    Shortlists(AssignmentProblem problem, Ties ties, int length, int added, boolean turned) {
        this.problem = problem;
        this.wanted = problem.wantedBesidesFixed();
        this.capacity = problem.capacityBesidesFixed();
        this.ties = ties;
        this.added = added;
        this.turned = turned;
        this.rowMentors = new int[problem.mentors()];
        this.rowScores = new int[problem.mentors()];
        this.mentors = new int[problem.mentees()][0];
        this.scores = new int[problem.mentees()][0];
        this.bestLeftOut = new int[problem.mentees()];
        problem.fixed().forEach(pair -> fixed.add(key(pair.mentee(), pair.mentor())));
        Best usual = new Best(length);
        Best[] ofMentors = turned ? bestOfMentors() : new Best[0];
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            if (wanted[mentee] > 0) {
                int twice = 2 * Math.min(wanted[mentee], problem.mentors());
                choose(mentee, twice <= length ? usual : new Best(twice), ofMentors);
            }
        }
        for (int mentor = 0; mentor < ofMentors.length; mentor++) {
            addMentees(mentor, ofMentors[mentor]);
        }
    }

    /** Where places are short mentors look for mentees: then their best are listed, too. */
    private Best[] bestOfMentors() {
        return Arrays.stream(capacity)
                .mapToObj(places -> new Best(Math.max(1, 2 * Math.min(places, problem.mentees()))))
                .toArray(Best[]::new);
    }

    private void addMentees(int mentor, Best best) {
        for (long key : best.kept()) {
            int mentee = (int) (key & ((1 << MENTEE_BITS) - 1));
            if (Arrays.stream(mentors[mentee]).noneMatch(listed -> listed == mentor)) {
                int n = mentors[mentee].length;
                mentors[mentee] = Arrays.copyOf(mentors[mentee], n + 1);
                scores[mentee] = Arrays.copyOf(scores[mentee], n + 1);
                mentors[mentee][n] = mentor;
                scores[mentee][n] = (int) (key >> LOWER_BITS);
            }
        }
    }

    /** Those that count in the given view of the problem. */
    Edges edges(AssignmentProblem view) {
        int least = view.values().least();
        if (turned && least > 0 && !view.worth().equal()) {
            // Those who come first stand first, and scores that are too low in between.
            return new Edges(mentors, scores, view, ties, turned, least);
        }
        // To sort them takes longer than to solve: it is done once, until the lists grow or precedence differs.
        if (sorted == null || !sorted.sameOrder(view)) {
            sorted = new Edges(mentors, scores, view, ties, turned, 0);
        }
        sorted = sorted.in(view);
        return sorted;
    }

    /** The score that so many pairs cannot all exceed: their mentees' best are listed. */
    int highestOfAll(int pairs) {
        int[] best = IntStream.range(0, scores.length)
                .flatMap(mentee -> {
                    if (wanted[mentee] == 1) {
                        return Arrays.stream(scores[mentee]).max().stream();
                    }
                    int[] own = scores[mentee].clone();
                    Arrays.sort(own);
                    return Arrays.stream(own, Math.max(0, own.length - wanted[mentee]), own.length);
                })
                .sorted()
                .toArray();
        return best[best.length - pairs];
    }

    private void choose(int mentee, Best best, Best[] ofMentors) {
        best.clear();
        long leftOut = Long.MIN_VALUE;
        int n = row(mentee);
        for (int i = 0; i < n; i++) {
            if (capacity[rowMentors[i]] == 0) {
                continue;
            }
            long byScore = (long) rowScores[i] << LOWER_BITS;
            if (turned && byScore + (1L << LOWER_BITS) > ofMentors[rowMentors[i]].least()) {
                long tie = ties.of(~mentee, rowMentors[i]) >>> (64 - LOWER_BITS + MENTEE_BITS) << MENTEE_BITS;
                ofMentors[rowMentors[i]].offer(byScore | tie | mentee);
            }
            long least = best.least();
            if (byScore + (1L << LOWER_BITS) <= least) {
                leftOut = Math.max(leftOut, byScore);
            } else {
                // The tie is worked out only where it can matter.
                long key = byScore | tie(mentee, i);
                leftOut = Math.max(leftOut, Math.min(key, least));
                best.offer(key);
            }
        }
        bestLeftOut[mentee] = leftOut == Long.MIN_VALUE ? NOBODY : (int) (leftOut >> LOWER_BITS);
        add(mentee, best);
    }

    /**
     * Adds pairs left out that are worth more than both their prices together.
     *
     * @return whether there were any; if not, the prices hold for all pairs
     */
    boolean addWhatCouldImprove(AssignmentProblem view, long[] menteePrices, long[] mentorPrices) {
        long cheapest = Arrays.stream(mentorPrices).min().orElse(0);
        Values values = view.values();
        boolean any = false;
        int[] listedBy = new int[problem.mentors()];
        Arrays.fill(listedBy, NOBODY);
        Best best = new Best(added);
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            int left = bestLeftOut[mentee];
            long price = menteePrices[mentee] - view.worth().of(mentee);
            if (wanted[mentee] == 0 || left < values.least() || values.of(left) <= price + cheapest) {
                continue;
            }
            for (int mentor : mentors[mentee]) {
                listedBy[mentor] = mentee;
            }
            best.clear();
            int n = row(mentee);
            for (int i = 0; i < n; i++) {
                int mentor = rowMentors[i];
                if (rowScores[i] >= values.least() && listedBy[mentor] != mentee && capacity[mentor] > 0) {
                    long gain = values.of(rowScores[i]) - price - mentorPrices[mentor];
                    if (gain > 0) {
                        best.offer((Math.min(gain, Integer.MAX_VALUE - 1) << LOWER_BITS) | tie(mentee, i));
                    }
                }
            }
            any |= add(mentee, best);
        }
        if (any) {
            sorted = null;
        }
        return any;
    }

    /**
     * Prices for those who take no part, mentees who want nobody and mentors without a place: what the first place would
     * be worth. They cost nothing and let the prices be checked over all pairs.
     */
    void priceThoseLeftAside(AssignmentProblem view, long[] menteePrices, long[] mentorPrices) {
        boolean anyWithoutPlace = Arrays.stream(capacity).anyMatch(places -> places == 0);
        int least = view.values().least();
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            if (wanted[mentee] == 0 || anyWithoutPlace) {
                int n = row(mentee);
                for (int i = 0; i < n && wanted[mentee] == 0; i++) {
                    if (rowScores[i] >= least) {
                        long worth = view.gain(mentee, rowScores[i]) - mentorPrices[rowMentors[i]];
                        menteePrices[mentee] = Math.max(menteePrices[mentee], worth);
                    }
                }
                for (int i = 0; i < n; i++) {
                    int mentor = rowMentors[i];
                    if (capacity[mentor] == 0 && rowScores[i] >= least) {
                        long worth = view.gain(mentee, rowScores[i]) - menteePrices[mentee];
                        mentorPrices[mentor] = Math.max(mentorPrices[mentor], worth);
                    }
                }
            }
        }
    }

    /** Fills the row with the mentee's candidates besides forbidden and fixed ones. */
    private int row(int mentee) {
        int n = problem.candidates().of(mentee, rowMentors, rowScores);
        int highest = problem.values().highestScore();
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (rowScores[i] > highest) {
                throw new IllegalArgumentException("score " + rowScores[i]);
            }
            if (rowScores[i] >= 0 && (fixed.isEmpty() || !fixed.contains(key(mentee, rowMentors[i])))) {
                rowMentors[kept] = rowMentors[i];
                rowScores[kept++] = rowScores[i];
            }
        }
        return kept;
    }

    private boolean add(int mentee, Best best) {
        int from = mentors[mentee].length;
        long[] keys = best.kept();
        mentors[mentee] = Arrays.copyOf(mentors[mentee], from + keys.length);
        scores[mentee] = Arrays.copyOf(scores[mentee], from + keys.length);
        for (int k = 0; k < keys.length; k++) {
            int i = (int) (keys[k] & ((1 << INDEX_BITS) - 1));
            mentors[mentee][from + k] = rowMentors[i];
            scores[mentee][from + k] = rowScores[i];
        }
        return keys.length > 0;
    }

    private long tie(int mentee, int i) {
        return (ties.of(mentee, rowMentors[i]) >>> (64 - TIE_BITS) << INDEX_BITS) | i;
    }

    private static long key(int mentee, int mentor) {
        return ((long) mentee << 32) + mentor;
    }
}
