package org.mentorium.matching.solver;

import java.util.Arrays;

/** A sparse graph in flat arrays: of each row its columns, those that gain most first and ties by the seed. */
final class Edges {

    private final int[] start;
    private final int[] row;
    private final int[] column;
    private final int[] score;

    private final long[] gain;

    /** Takes each mentee's mentors and their scores, with mentees as rows or, turned, mentors. */
    Edges(int[][] mentors, int[][] scores, AssignmentProblem problem, Ties ties, boolean turned) {
        int least = problem.values().least();
        int rows = turned ? problem.mentors() : mentors.length;
        start = new int[rows + 1];
        for (int mentee = 0; mentee < mentors.length; mentee++) {
            for (int i = 0; i < mentors[mentee].length; i++) {
                if (scores[mentee][i] >= least) {
                    start[(turned ? mentors[mentee][i] : mentee) + 1]++;
                }
            }
        }
        for (int r = 0; r < rows; r++) {
            start[r + 1] += start[r];
        }
        int count = start[rows];
        row = new int[count];
        column = new int[count];
        score = new int[count];
        gain = new long[count];
        Order order = new Order(problem, ties, turned);
        long[] keys = new long[count];
        int[] next = Arrays.copyOf(start, rows);
        for (int mentee = 0; mentee < mentors.length; mentee++) {
            for (int i = 0; i < mentors[mentee].length; i++) {
                int mentor = mentors[mentee][i];
                if (scores[mentee][i] >= least) {
                    keys[next[turned ? mentor : mentee]++] = order.key(mentee, mentor, scores[mentee][i]);
                }
            }
        }
        for (int r = 0; r < rows; r++) {
            Arrays.sort(keys, start[r], start[r + 1]);
            for (int e = start[r]; e < start[r + 1]; e++) {
                row[e] = r;
                column[e] = Order.column(keys[e]);
                score[e] = order.score(keys[e]);
                gain[e] = problem.gain(turned ? column[e] : r, score[e]);
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

    /** What the pair counts, its score included. */
    long gain(int edge) {
        return gain[edge];
    }
}
