package org.mentorium.matching.solver;

import java.util.Arrays;

/** Edges of a row as numbers to sort by: those that gain most first, equals by the seed. */
final class Order {

    private static final int COLUMN_BITS = 22;
    private static final int TIE_BITS = 17;
    private static final int SCORE_BITS = 24;

    private final int highest;
    private final Ties ties;
    private final boolean turned;
    private final long[] worth;
    private final long[] worths;

    Order(AssignmentProblem problem, Ties ties, boolean turned) {
        this.highest = problem.values().highestScore();
        this.ties = ties;
        this.turned = turned;
        this.worth = problem.worth().first();
        this.worths = turned ? Arrays.stream(worth).sorted().distinct().toArray() : new long[0];
        if (worths.length > 1 << TIE_BITS) {
            throw new IllegalArgumentException("too many groups");
        }
    }

    /** What is missing to the highest score, then a tie and the column; with precedence that first, and no tie. */
    long key(int mentee, int mentor, int score) {
        long missing = highest - score;
        int column = turned ? mentee : mentor;
        if (worths.length > 1) {
            long rank = worths.length - 1L - Arrays.binarySearch(worths, worth[mentee]);
            return (rank << (SCORE_BITS + COLUMN_BITS)) | (missing << COLUMN_BITS) | column;
        }
        long tie = ties.of(mentee, mentor) >>> (64 - TIE_BITS);
        return (missing << (TIE_BITS + COLUMN_BITS)) | (tie << COLUMN_BITS) | column;
    }

    static int column(long key) {
        return (int) (key & ((1 << COLUMN_BITS) - 1));
    }

    int score(long key) {
        int bits = worths.length > 1 ? COLUMN_BITS : TIE_BITS + COLUMN_BITS;
        return highest - (int) ((key >>> bits) & ((1 << SCORE_BITS) - 1));
    }
}
