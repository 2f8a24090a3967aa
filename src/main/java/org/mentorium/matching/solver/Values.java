package org.mentorium.matching.solver;

import org.jspecify.annotations.Nullable;

/**
 * What a score counts: never less than a lower one. Scores below the least are as good as forbidden.
 *
 * @param table what each score counts; null when it counts itself
 */
record Values(long @Nullable [] table, int least) {

    /** Hundredths of a point, each counting one. */
    static final Values POINTS = new Values(null, 0);

    /** The most people that one program or file can have and a pair still outweigh all scores, within a long. */
    static final int MOST = 1 << 24;

    static Values of(long[] table) {
        if (table.length == 0 || table.length > MOST) {
            throw new IllegalArgumentException("between 1 and " + MOST + " different scores");
        }
        for (int i = 0; i < table.length; i++) {
            if (table[i] < (i == 0 ? 0 : table[i - 1])) {
                throw new IllegalArgumentException("values must rise from 0");
            }
        }
        return new Values(table.clone(), 0);
    }

    /** The same scores, none of which counts anything. */
    Values nothing() {
        return new Values(new long[highestScore() + 1], least);
    }

    /** Pairs of lower scores are as good as forbidden. */
    Values from(int score) {
        return new Values(table, score);
    }

    int highestScore() {
        return table == null ? Candidates.HIGHEST : table.length - 1;
    }

    long of(int score) {
        return table == null ? score : table[score];
    }

    long highest() {
        return of(highestScore());
    }
}
