package org.mentorium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Keeps all pairs cheap: no object for a pair, and far less time than people would notice. The figure is a benchmark's. */
class ScoringSpeedTests {

    private static final int MENTEES = 1_500;
    private static final int MENTORS = 500;

    @Test
    void aPairCostsNoObjectAndLittleTime() {
        Scoring scoring = new Scoring(Crowd.of(MENTEES, MENTORS, 7));
        int[] mentors = new int[MENTORS];
        int[] scores = new int[MENTORS];
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long cpu = threads.getCurrentThreadCpuTime();
            for (int mentee = 0; mentee < MENTEES; mentee++) {
                scoring.of(mentee, mentors, scores);
            }
            best = Math.min(best, threads.getCurrentThreadCpuTime() - cpu);
            bytes = Math.min(bytes, threads.getCurrentThreadAllocatedBytes() - allocated);
        }
        long pairs = (long) MENTEES * MENTORS;
        assertThat((double) bytes / pairs).as("bytes for a pair").isLessThan(8);
        // Five times what a quiet machine takes, so that a busy one does not fail.
        assertThat((double) best / pairs).as("nanoseconds for a pair").isLessThan(1000);
    }

    @Test
    void rowsAndPairsSayTheSame() {
        Cohort cohort = Crowd.of(60, 70, 11);
        Scoring scoring = new Scoring(cohort);
        int[] mentors = new int[70];
        int[] scores = new int[70];
        for (int mentee = 0; mentee < 60; mentee++) {
            int n = scoring.of(mentee, mentors, scores);
            int next = 0;
            for (int mentor = 0; mentor < 70; mentor++) {
                if (scoring.another().allowed(mentee, mentor)) {
                    assertThat(mentors[next]).isEqualTo(mentor);
                    assertThat(scores[next++])
                            .isEqualTo(scoring.another().score(mentee, mentor))
                            .isBetween(0, 10_000);
                }
            }
            assertThat(n).isEqualTo(next);
        }
    }
}
