package org.mentorium.matching.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Mentees ask from the top of their ranking down; a mentor holds the best who asked and lets the others go on. Whoever is
 * left without was turned down by everybody they would have had, so no two would leave for each other (Gale and
 * Shapley). Ties of either side are decided by the seed.
 */
final class StableSearch {

    /** How many are listed first; whoever gets through the list lists four times as many. */
    private static final int LISTED = 32;

    private static final int INDEX_BITS = 20;
    private static final int MENTEE_BITS = 22;
    private static final int TIE_BITS = 17;

    /** Somebody who is held: the key is how well the mentor likes them, and they. */
    private record Held(long key, Pair pair) {}

    private final AssignmentProblem problem;
    private final Ties ties;
    private final int[] wanted;
    private final int[] capacity;
    private final Set<Long> fixed = new HashSet<>();
    private final int[] rowMentors;
    private final int[] rowScores;
    private final int[] mentorScores;
    /** Of each mentee, those to ask next, the best last, and the key of the last one listed. */
    private final List<ArrayDeque<Held>> toAsk = new ArrayList<>();

    private final long[] listedTo;
    private final int[] listLength;
    private final List<PriorityQueue<Held>> held = new ArrayList<>();

    StableSearch(AssignmentProblem problem, Ties ties) {
        this.problem = problem;
        this.ties = ties;
        wanted = problem.wantedBesidesFixed();
        capacity = problem.capacityBesidesFixed();
        rowMentors = new int[problem.mentors()];
        rowScores = new int[problem.mentors()];
        mentorScores = new int[problem.mentors()];
        listedTo = new long[problem.mentees()];
        Arrays.fill(listedTo, Long.MAX_VALUE);
        listLength = new int[problem.mentees()];
        Arrays.fill(listLength, LISTED);
        problem.fixed().forEach(pair -> fixed.add(key(pair)));
        IntStream.range(0, problem.mentees()).forEach(i -> toAsk.add(new ArrayDeque<>()));
        IntStream.range(0, problem.mentors())
                .forEach(j -> held.add(new PriorityQueue<>(Comparator.comparingLong(Held::key))));
    }

    List<Pair> solve() {
        for (int mentee : ties.order(problem.mentees())) {
            for (int n = 0; n < wanted[mentee]; n++) {
                int asking = mentee;
                while (asking >= 0) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException();
                    }
                    asking = ask(asking);
                }
            }
        }
        return held.stream()
                .flatMap(PriorityQueue::stream)
                .map(Held::pair)
                .sorted(Comparator.comparingInt(Pair::mentee).thenComparingInt(Pair::mentor))
                .toList();
    }

    /** Asks the next on the list; answers with who has to go on asking, or -1. */
    private int ask(int mentee) {
        if (toAsk.get(mentee).isEmpty()) {
            list(mentee);
        }
        Held next = toAsk.get(mentee).poll();
        if (next == null) {
            return -1;
        }
        int mentor = next.pair().mentor();
        PriorityQueue<Held> has = held.get(mentor);
        boolean full = has.size() == capacity[mentor];
        if (capacity[mentor] == 0 || full && next.key() < has.element().key()) {
            return mentee;
        }
        has.add(next);
        return has.size() <= capacity[mentor] ? -1 : has.remove().pair().mentee();
    }

    private void list(int mentee) {
        if (listedTo[mentee] == Long.MIN_VALUE) {
            return;
        }
        int n = problem.candidates().of(mentee, rowMentors, rowScores);
        problem.mentorScores().of(mentee, rowMentors, mentorScores);
        int length = Math.min(listLength[mentee], Math.max(1, n));
        listLength[mentee] *= 4;
        Best best = new Best(length);
        for (int i = 0; i < n; i++) {
            if (rowScores[i] >= 0 && !fixed.contains(((long) mentee << 32) + rowMentors[i])) {
                long tie = ties.of(mentee, rowMentors[i]) >>> (64 - TIE_BITS);
                long key = ((long) rowScores[i] << (TIE_BITS + INDEX_BITS)) | (tie << INDEX_BITS) | i;
                if (key < listedTo[mentee]) {
                    best.offer(key);
                }
            }
        }
        long[] keys = best.kept();
        Arrays.sort(keys);
        listedTo[mentee] = keys.length < length ? Long.MIN_VALUE : keys[0];
        for (int k = keys.length - 1; k >= 0; k--) {
            int i = (int) (keys[k] & ((1 << INDEX_BITS) - 1));
            // Another draw than the mentee's, for otherwise one lot would decide twice.
            long tie = ties.of(~mentee, rowMentors[i]) >>> (64 - TIE_BITS);
            long liked = ((long) mentorScores[i] << (TIE_BITS + MENTEE_BITS)) | (tie << MENTEE_BITS) | mentee;
            toAsk.get(mentee).add(new Held(liked, new Pair(mentee, rowMentors[i], rowScores[i])));
        }
    }

    private static long key(Pair pair) {
        return ((long) pair.mentee() << 32) + pair.mentor();
    }
}
