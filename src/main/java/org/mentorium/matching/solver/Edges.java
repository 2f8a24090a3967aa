package org.mentorium.matching.solver;

import java.util.Arrays;

/** A sparse graph in flat arrays: of each row its columns, those that gain most first and ties by the seed. */
final class Edges {

    private final AssignmentProblem view;
    private final boolean turned;
    private final int[] start;
    private final int[] end;
    private final int[] row;
    private final int[] column;
    private final int[] score;

    private final long[] gain;

    /**
     * Takes each mentee's mentors and their scores, with mentees as rows or, turned, mentors.
     *
     * @param least the least score to take
     */
    Edges(int[][] mentors, int[][] scores, AssignmentProblem problem, Ties ties, boolean turned, int least) {
        this.view = problem;
        this.turned = turned;
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
        end = Arrays.copyOfRange(start, 1, rows + 1);
    }

    private Edges(Edges like, AssignmentProblem view, int[] end, long[] gain) {
        this.view = view;
        this.turned = like.turned;
        this.start = like.start;
        this.row = like.row;
        this.column = like.column;
        this.score = like.score;
        this.end = end;
        this.gain = gain;
    }

    /** Whether pairs stand in the same order in another view of the same problem. */
    boolean sameOrder(AssignmentProblem other) {
        return view.worth().sameOrder(other.worth());
    }

    /** Those that count in another view, where all have the same precedence or all scores count. */
    Edges in(AssignmentProblem other) {
        long[] gains = gain;
        if (!view.gainsAlike(other)) {
            gains = new long[gain.length];
            for (int e = 0; e < gains.length; e++) {
                gains[e] = other.gain(turned ? column[e] : row[e], score[e]);
            }
        }
        int[] ends = new int[rows()];
        for (int r = 0; r < ends.length; r++) {
            ends[r] = from(r, other.values().least());
        }
        return new Edges(this, other, ends, gains);
    }

    /** Past the last of a row with at least the score. */
    private int from(int r, int least) {
        int low = start[r];
        int high = start[r + 1];
        while (low < high && least > 0) {
            int middle = (low + high) >>> 1;
            if (score[middle] >= least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return high;
    }

    int rows() {
        return start.length - 1;
    }

    int size() {
        return column.length;
    }

    /** The first edge of a row. */
    int start(int r) {
        return start[r];
    }

    /** Past the last edge of a row that counts. */
    int end(int r) {
        return end[r];
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
