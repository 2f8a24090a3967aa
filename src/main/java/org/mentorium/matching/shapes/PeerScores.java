package org.mentorium.matching.shapes;

import java.util.Arrays;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;

/** What two peers score: the mean of both ways; by their places in the cohort. */
final class PeerScores {

    private static final int FORBIDDEN = -1;

    private final Scoring scoring;
    private final int[][] oneWay;

    PeerScores(Cohort cohort, Scoring scoring) {
        this.scoring = scoring;
        int people = cohort.mentors().size();
        int[] others = new int[people];
        int[] row = new int[people];
        oneWay = new int[people][people];
        for (int one = 0; one < people; one++) {
            Arrays.fill(oneWay[one], FORBIDDEN);
            int n = scoring.of(one, others, row);
            for (int i = 0; i < n; i++) {
                oneWay[one][others[i]] = row[i];
            }
        }
    }

    /** Below 0 when a rule keeps the two apart. */
    int allowed(int one, int other) {
        int there = oneWay[one][other];
        int back = oneWay[other][one];
        return one == other || there < 0 || back < 0 ? FORBIDDEN : (there + back) / 2;
    }

    /** Whatever the rules say. */
    int of(int one, int other) {
        int allowed = allowed(one, other);
        return allowed >= 0 ? allowed : (scoring.score(one, other) + scoring.score(other, one)) / 2;
    }
}
