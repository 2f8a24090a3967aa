package org.mentorium.matching.shapes;

import java.util.Arrays;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;

/** What each of one pool has of each other as a mentor, by their places in the cohort. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record OneWay(Scoring scoring, int[][] scores) {

    static final int FORBIDDEN = -1;

    static OneWay of(Cohort cohort, Scoring scoring) {
        int people = cohort.mentors().size();
        int[] mentors = new int[people];
        int[] row = new int[people];
        int[][] scores = new int[people][people];
        for (int mentee = 0; mentee < people; mentee++) {
            Arrays.fill(scores[mentee], FORBIDDEN);
            int n = scoring.of(mentee, mentors, row);
            for (int i = 0; i < n; i++) {
                scores[mentee][mentors[i]] = row[i];
            }
        }
        return new OneWay(scoring, scores);
    }

    /** Below 0 when a rule forbids it. */
    int allowed(int mentee, int mentor) {
        return mentee == mentor ? FORBIDDEN : scores[mentee][mentor];
    }

    /** Whatever the rules say. */
    int anyhow(int mentee, int mentor) {
        int allowed = scores[mentee][mentor];
        return allowed >= 0 ? allowed : scoring.score(mentee, mentor);
    }
}
