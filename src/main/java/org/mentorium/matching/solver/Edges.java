package org.mentorium.matching.solver;

import java.util.Arrays;

/** A sparse graph in flat arrays: of each row its columns with their scores, the best first and ties by the seed. */
final class Edges {

    private final int[] start;
    private final int[] row;
    private final int[] column;
    private final int[] score;

    /** Takes each mentee's mentors and their scores, with mentees as rows or, turned, mentors. */
    Edges(int[][] mentors, int[][] scores, int mentorCount, Ties ties, boolean turned) {
        int rows = turned ? mentorCount : mentors.length;
        start = new int[rows + 1];
        for (int mentee = 0; mentee < mentors.length; mentee++) {
            for (int mentor : mentors[mentee]) {
                start[(turned ? mentor : mentee) + 1]++;
            }
        }
        for (int r = 0; r < rows; r++) {
            start[r + 1] += start[r];
        }
        int count = start[rows];
        row = new int[count];
        column = new int[count];
        score = new int[count];
        // What is missing to the highest score, then 20 bits of the tie, then the column: one number to sort by.
        long[] keys = new long[count];
        int[] next = Arrays.copyOf(start, rows);
        for (int mentee = 0; mentee < mentors.length; mentee++) {
            for (int i = 0; i < mentors[mentee].length; i++) {
                int mentor = mentors[mentee][i];
                long missing = Candidates.HIGHEST - scores[mentee][i];
                keys[next[turned ? mentor : mentee]++] =
                        (missing << 49) | (ties.of(mentee, mentor) >>> 44 << 29) | (turned ? mentee : mentor);
            }
        }
        for (int r = 0; r < rows; r++) {
            Arrays.sort(keys, start[r], start[r + 1]);
            for (int e = start[r]; e < start[r + 1]; e++) {
                row[e] = r;
                column[e] = (int) (keys[e] & ((1 << 29) - 1));
                score[e] = Candidates.HIGHEST - (int) (keys[e] >>> 49);
            }
        }
    }

    int rows() {
        return start.length - 1;
    }

    int size() {
        return column.length;
    }

    /** The first edge of a row; that of the row after the last is the number of edges. */
    int start(int r) {
        return start[r];
    }

    int row(int edge) {
        return row[edge];
    }

    int column(int edge) {
        return column[edge];
    }

    int score(int edge) {
        return score[edge];
    }
}
