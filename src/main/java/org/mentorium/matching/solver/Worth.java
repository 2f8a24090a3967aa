package org.mentorium.matching.solver;

import java.util.Arrays;

/**
 * What a pair counts besides its score: more than all scores together, so that pairs come first, and more the earlier
 * its mentee comes in the order of precedence. A mentee's next mentor counts a step less than the one before.
 *
 * <p>Differences of one suffice, however many groups there are: who can be served is a matroid, in which serving
 * somebody earlier costs at most one who comes later.
 */
record Worth(int[] groups, long[] first, long step, long pair) {

    private static final long MOST = Long.MAX_VALUE / 8;
    private static final String TOO_LARGE = "scores are too large for so many people";

    static Worth of(AssignmentProblem problem, int[] groups) {
        long pair = pairWorth(problem);
        int groupCount = 1 + Arrays.stream(groups).max().orElse(0);
        if (Arrays.stream(groups).anyMatch(group -> group < 0)) {
            throw new IllegalArgumentException("groups count from 0");
        }
        int[] left = problem.wantedBesidesFixed();
        int most = 1;
        for (int mentee = 0; mentee < left.length; mentee++) {
            most = Math.max(most, Math.min(problem.wanted(mentee), problem.mentors()));
        }
        long step = groupCount == 1 ? 0 : times(pair, groupCount);
        if (times(Math.max(pair, step), most + 1L) > MOST) {
            throw new IllegalArgumentException(TOO_LARGE);
        }
        long[] first = new long[left.length];
        for (int mentee = 0; mentee < left.length; mentee++) {
            // Whoever has a fixed mentor already is looking for the second; nobody is served past the number of
            // mentors.
            int before = problem.wanted(mentee) - left[mentee];
            first[mentee] = step * Math.max(0, most - 1 - before) + pair * (groupCount - groups[mentee]);
        }
        return new Worth(groups, first, step, pair);
    }

    /** Pairs are worth nothing besides their scores. */
    static Worth none(int[] groups) {
        return new Worth(groups, new long[groups.length], 0, 0);
    }

    /** More than the scores of all pairs together. */
    private static long pairWorth(AssignmentProblem problem) {
        long wanted = Arrays.stream(problem.wantedBesidesFixed()).asLongStream().sum();
        long places =
                Arrays.stream(problem.capacityBesidesFixed()).asLongStream().sum();
        return times(problem.values().highest() + 1, Math.min(wanted, places) + 1);
    }

    private static long times(long a, long b) {
        try {
            return Math.multiplyExact(a, b);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(TOO_LARGE, e);
        }
    }

    /** Whether mentees stand in the same order of precedence. */
    boolean sameOrder(Worth other) {
        return (pair == 0) == (other.pair == 0) && Arrays.equals(groups, other.groups);
    }

    /** Whether nobody comes before anybody else. */
    boolean equal() {
        return Arrays.stream(first).distinct().count() <= 1;
    }

    long of(int mentee) {
        return first[mentee];
    }

    /** By how much the mentee's n-th mentor besides fixed ones counts less than the first. */
    long less(int n) {
        return step * (n - 1);
    }

    /** The greatest of one pair. */
    long most() {
        return Arrays.stream(first).max().orElse(0);
    }

    /** The mentee's n-th in units of a pair's worth. */
    long units(int mentee, int n) {
        return (first[mentee] - less(n)) / pair;
    }
}
