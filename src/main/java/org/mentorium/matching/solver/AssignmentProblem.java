package org.mentorium.matching.solver;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is to be solved: how many mentors each mentee wants, how many mentees each mentor has room for, who may be
 * paired, and pairs that are fixed beforehand, whether or not they would be allowed.
 */
public final class AssignmentProblem {

    /** Numbers of mentors are packed into 20 bits. */
    private static final int MOST_MENTORS = 1 << 20;

    private final int[] wanted;
    private final int[] capacity;
    private final Candidates candidates;
    private final List<Pair> fixed;

    /** @throws IllegalArgumentException when numbers are out of range or fixed pairs exceed what is wanted or free */
    public AssignmentProblem(int[] wanted, int[] capacity, Candidates candidates, List<Pair> fixed) {
        this.wanted = wanted.clone();
        this.capacity = capacity.clone();
        this.candidates = candidates;
        this.fixed = List.copyOf(fixed);
        require(capacity.length <= MOST_MENTORS, "too many mentors");
        Set<Long> seen = new HashSet<>();
        for (Pair pair : fixed) {
            require(pair.score() >= 0 && pair.score() <= Candidates.HIGHEST, "score of a fixed pair");
            require(seen.add(((long) pair.mentee() << 32) + pair.mentor()), "a pair is fixed twice");
        }
        require(Arrays.stream(wantedBesidesFixed()).allMatch(n -> n >= 0), "more mentors fixed than wanted");
        require(Arrays.stream(capacityBesidesFixed()).allMatch(n -> n >= 0), "more mentees fixed than places");
    }

    /** One mentor for each mentee, and nothing fixed. */
    public AssignmentProblem(int mentees, int[] capacity, Candidates candidates) {
        this(IntStream.generate(() -> 1).limit(mentees).toArray(), capacity, candidates, List.of());
    }

    public int mentees() {
        return wanted.length;
    }

    public int mentors() {
        return capacity.length;
    }

    public int wanted(int mentee) {
        return wanted[mentee];
    }

    public int capacity(int mentor) {
        return capacity[mentor];
    }

    public Candidates candidates() {
        return candidates;
    }

    public List<Pair> fixed() {
        return fixed;
    }

    int[] wantedBesidesFixed() {
        int[] left = wanted.clone();
        fixed.forEach(pair -> left[pair.mentee()]--);
        return left;
    }

    int[] capacityBesidesFixed() {
        int[] left = capacity.clone();
        fixed.forEach(pair -> left[pair.mentor()]--);
        return left;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
