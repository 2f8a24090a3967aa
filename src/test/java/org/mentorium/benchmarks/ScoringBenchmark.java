package org.mentorium.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Crowd;
import org.mentorium.matching.scoring.Exclusions;
import org.mentorium.matching.scoring.Scoring;

/**
 * All pairs of 10,000 mentees and 3,000 mentors by eight criteria and three rules, row by row on two threads. Not part of
 * the test run: docs/benchmarks.md has the command.
 */
class ScoringBenchmark {

    private static final int MENTEES = 10_000;
    private static final int MENTORS = 3_000;
    private static final int THREADS = 2;
    private static final int ROUNDS = 5;

    @Test
    void scoresAllPairs() throws Exception {
        Cohort cohort = Crowd.of(MENTEES, MENTORS, 20261125);
        long start = System.nanoTime();
        Scoring scoring = new Scoring(cohort);
        double ready = seconds(start);
        StringBuilder said = new StringBuilder();
        double best = Double.MAX_VALUE;
        var process = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            start = System.nanoTime();
            long cpu = process.getProcessCpuTime();
            long pairs = all(scoring);
            double seconds = seconds(start);
            // What two cores need that have nothing else to do.
            double busy = (process.getProcessCpuTime() - cpu) / 1e9 / THREADS;
            best = Math.min(best, busy);
            said.append(String.format(
                    "round %d: %.2f s by the clock, %.2f s of each core, %.1f million pairs a second (%d allowed)%n",
                    round + 1, seconds, busy, MENTEES * (double) MENTORS / busy / 1e6, pairs));
        }
        String figures = String.format(
                "made ready in %.2f s by the clock, then%n%sbest %.2f s of each core%n", ready, said, best);
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/scoring-benchmark.txt"), figures);
        assertThat(best).as(figures).isLessThan(3.0);
    }

    @Test
    void countsWhatRulesExclude() throws Exception {
        Cohort cohort = Crowd.of(MENTEES, MENTORS, 20261125);
        double rows = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Exclusions.of(cohort);
            rows = Math.min(rows, seconds(start));
        }
        Scoring scoring = new Scoring(cohort);
        long start = System.nanoTime();
        long broken = 0;
        for (int mentee = 0; mentee < MENTEES; mentee++) {
            for (int mentor = 0; mentor < MENTORS; mentor++) {
                broken += scoring.broken(mentee, mentor).size();
            }
        }
        double pairs = seconds(start);
        String figures = String.format(
                "%d exclusions: by rows %.2f s, pair by pair %.2f s, %.0f times as long%n",
                broken, rows, pairs, pairs / rows);
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/exclusions-benchmark.txt"), figures);
        assertThat(rows).as(figures).isLessThan(pairs);
    }

    private static long all(Scoring scoring) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Long>> parts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                parts.add(threads.submit(() -> part(scoring.another(), first)));
            }
            long pairs = 0;
            for (Future<Long> part : parts) {
                pairs += part.get();
            }
            return pairs;
        } finally {
            threads.shutdown();
        }
    }

    private static long part(Scoring scoring, int first) {
        int[] mentors = new int[MENTORS];
        int[] scores = new int[MENTORS];
        long pairs = 0;
        for (int mentee = first; mentee < MENTEES; mentee += THREADS) {
            pairs += scoring.of(mentee, mentors, scores);
        }
        return pairs;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
