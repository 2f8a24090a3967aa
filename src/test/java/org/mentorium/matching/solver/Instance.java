package org.mentorium.matching.solver;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Large problems with all pairs, as programs have them and as they should not have them. */
public record Instance(String name, short[][] scores, int[] capacity) {

    /** How scores come about, and whether places suffice. */
    public enum Kind {
        STRUCTURED,
        UNIFORM,
        TIED,
        SHORT
    }

    private static final int TOPICS = 60;

    public static Instance of(Kind kind, int mentees, int mentors) {
        SplittableRandom random = new SplittableRandom(17L + mentees);
        long[] sought = random.longs(mentees).map(seed -> topics(seed, 5)).toArray();
        long[] offered = random.longs(mentors).map(seed -> topics(seed, 8)).toArray();
        int[] lead = random.ints(mentors, 0, 2000).toArray();
        short[][] scores = new short[mentees][mentors];
        for (int i = 0; i < mentees; i++) {
            for (int j = 0; j < mentors; j++) {
                int score = kind == Kind.UNIFORM
                        ? random.nextInt(Candidates.HIGHEST + 1)
                        : Math.min(
                                Candidates.HIGHEST,
                                1400 * Long.bitCount(sought[i] & offered[j]) + lead[j] + random.nextInt(1500));
                if (kind == Kind.TIED) {
                    score = random.nextInt(20) * 500;
                }
                scores[i][j] = (short) (random.nextInt(50) == 0 ? Candidates.FORBIDDEN : score);
            }
        }
        int[] capacity = new int[mentors];
        int most = kind == Kind.SHORT ? 4 : 7;
        Arrays.setAll(capacity, j -> 1 + random.nextInt(most));
        if (kind == Kind.SHORT) {
            Arrays.fill(capacity, 2);
        }
        return new Instance(kind + " " + mentees + " x " + mentors, scores, capacity);
    }

    /** One to one, as linear assignment wants it. */
    public static Instance square(Kind kind, int size) {
        return oneToOne(kind, size, size);
    }

    /** One to one, all of whom may be paired. */
    public static Instance oneToOne(Kind kind, int mentees, int mentors) {
        Instance drawn = of(kind, mentees, mentors);
        for (short[] row : drawn.scores) {
            for (int j = 0; j < mentors; j++) {
                row[j] = (short) Math.max(0, row[j]);
            }
        }
        int[] ones = new int[mentors];
        Arrays.fill(ones, 1);
        return new Instance(drawn.name + " one to one", drawn.scores, ones);
    }

    private static long topics(long seed, int count) {
        long set = 0;
        SplittableRandom random = new SplittableRandom(seed);
        while (Long.bitCount(set) < count) {
            // Some topics are in fashion.
            set |= 1L << (random.nextInt(TOPICS) * random.nextInt(TOPICS) / TOPICS);
        }
        return set;
    }

    public AssignmentProblem problem() {
        return new AssignmentProblem(scores.length, capacity, (mentee, mentors, into) -> {
            short[] row = scores[mentee];
            int n = 0;
            for (int j = 0; j < row.length; j++) {
                if (row[j] >= 0) {
                    mentors[n] = j;
                    into[n++] = row[j];
                }
            }
            return n;
        });
    }
}
