package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be solved: how many mentors each mentee wants, how many mentees each mentor has room for, who may be
 * paired, and pairs that are fixed beforehand, whether or not they would be allowed.
 */
public final class AssignmentProblem {

    /** Numbers of mentors are packed into 20 bits, of mentees into 22. */
    public static final int MOST_MENTORS = 1 << 20;

    public static final int MOST_MENTEES = 1 << 22;

    /** Different ones. */
    public static final int MOST_SCORES = Values.MOST;

    private final int[] wanted;
    private final int[] capacity;
    private final Candidates candidates;
    private final List<Pair> fixed;
    private final @Nullable Candidates mentorScores;
    private final Values values;
    private final Worth worth;
    private final int bands;

    /** @throws IllegalArgumentException when numbers are out of range or fixed pairs exceed what is wanted or free */
    public AssignmentProblem(int[] wanted, int[] capacity, Candidates candidates, List<Pair> fixed) {
        this(
                wanted.clone(),
                capacity.clone(),
                candidates,
                List.copyOf(fixed),
                null,
                Values.POINTS,
                new int[wanted.length],
                Bands.MOST,
                false);
    }

    /** One mentor for each mentee, and nothing fixed. */
    public AssignmentProblem(int mentees, int[] capacity, Candidates candidates) {
        this(IntStream.generate(() -> 1).limit(mentees).toArray(), capacity, candidates, List.of());
    }

    private AssignmentProblem(
            int[] wanted,
            int[] capacity,
            Candidates candidates,
            List<Pair> fixed,
            @Nullable Candidates mentorScores,
            Values values,
            int[] groups,
            int bands,
            boolean worthless) {
        this.wanted = wanted;
        this.capacity = capacity;
        this.candidates = candidates;
        this.fixed = fixed;
        this.mentorScores = mentorScores;
        this.values = values;
        this.bands = bands;
        require(capacity.length <= MOST_MENTORS && wanted.length <= MOST_MENTEES, "too many people");
        require(groups.length == wanted.length, "a group for each mentee");
        Set<Long> seen = new HashSet<>();
        for (Pair pair : fixed) {
            require(pair.score() >= 0 && pair.score() <= values.highestScore(), "score of a fixed pair");
            require(seen.add(((long) pair.mentee() << 32) + pair.mentor()), "a pair is fixed twice");
        }
        require(Arrays.stream(wantedBesidesFixed()).allMatch(n -> n >= 0), "more mentors fixed than wanted");
        require(Arrays.stream(capacityBesidesFixed()).allMatch(n -> n >= 0), "more mentees fixed than places");
        this.worth = worthless ? Worth.none(groups) : Worth.of(this, groups);
    }

    /**
     * The same with an order of precedence when places are short: nobody gets a second mentor while somebody who could
     * have one lacks a first, and among equals in that as many as can be of group 0 are served before any of group 1,
     * and so on. It costs no pair, for who is served first never keeps anybody else from being served at all.
     */
    public AssignmentProblem withPrecedence(int... groups) {
        return new AssignmentProblem(
                wanted, capacity, candidates, fixed, mentorScores, values, groups.clone(), bands, false);
    }

    /**
     * The same with what mentors think of mentees, for {@link Objective#STABLE}; without it both think alike. It answers
     * with the same pairs in the same order as the candidates do.
     */
    public AssignmentProblem withMentorScores(Candidates scores) {
        return new AssignmentProblem(wanted, capacity, candidates, fixed, scores, values, worth.groups(), bands, false);
    }

    /** The same where a score is a place in the table of what scores count, which may only rise. */
    public AssignmentProblem withValues(long... table) {
        return valued(Values.of(table));
    }

    /** The same with no more bands of scores than so many, for {@link Objective#BANDS}. */
    public AssignmentProblem withBands(int most) {
        return new AssignmentProblem(
                wanted, capacity, candidates, fixed, mentorScores, values, worth.groups(), most, false);
    }

    int bands() {
        return bands;
    }

    AssignmentProblem valued(Values by) {
        return new AssignmentProblem(
                wanted, capacity, candidates, fixed, mentorScores, by, worth.groups(), bands, false);
    }

    /** The same where pairs count nothing but their scores. */
    AssignmentProblem scoresOnly() {
        return new AssignmentProblem(
                wanted, capacity, candidates, fixed, mentorScores, values, new int[wanted.length], bands, true);
    }

    /** The same with one more pair fixed. */
    AssignmentProblem fixing(Pair pair) {
        List<Pair> more = new ArrayList<>(fixed);
        more.add(pair);
        return new AssignmentProblem(
                wanted, capacity, candidates, List.copyOf(more), mentorScores, values, worth.groups(), bands, false);
    }

    /** The same with one pair forbidden. */
    AssignmentProblem without(int mentee, int mentor) {
        return new AssignmentProblem(
                wanted,
                capacity,
                without(candidates, mentee, mentor),
                fixed,
                mentorScores,
                values,
                worth.groups(),
                bands,
                false);
    }

    private static Candidates without(Candidates all, int mentee, int mentor) {
        return (asked, mentors, scores) -> {
            int n = all.of(asked, mentors, scores);
            for (int i = 0; i < n && asked == mentee; i++) {
                if (mentors[i] == mentor) {
                    scores[i] = Candidates.FORBIDDEN;
                }
            }
            return n;
        };
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

    Candidates mentorScores() {
        return mentorScores == null ? candidates : mentorScores;
    }

    public List<Pair> fixed() {
        return fixed;
    }

    Values values() {
        return values;
    }

    Worth worth() {
        return worth;
    }

    /** What the score counts in the total. */
    public long value(int score) {
        return values.of(score);
    }

    /** What a pair counts, with the mentee's first mentor besides fixed ones. */
    long gain(int mentee, int score) {
        return worth.of(mentee) + values.of(score);
    }

    /** Whether each pair counts the same in another view of the problem. */
    boolean gainsAlike(AssignmentProblem other) {
        return values.table() == other.values.table()
                && worth.pair() == other.worth.pair()
                && worth.sameOrder(other.worth);
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
