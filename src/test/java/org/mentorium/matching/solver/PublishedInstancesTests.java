package org.mentorium.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instances whose optimum is known, and how fast questions about one pair are answered. */
class PublishedInstancesTests {

    /** Machol and Wien: the cost of i with j is i times j; the least sum is n (n + 1) (n + 2) / 6. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 100, 200})
    void macholAndWien(int n) {
        int highest = n * n;
        AssignmentProblem problem = new AssignmentProblem(n, ones(n), (mentee, mentors, scores) -> {
                    for (int j = 0; j < n; j++) {
                        mentors[j] = j;
                        scores[j] = highest - (mentee + 1) * (j + 1);
                    }
                    return n;
                })
                .withValues(LongStream.rangeClosed(0, highest).toArray());
        Assignment found = new AssignmentSolver().solve(problem, 1);
        assertThat((long) n * highest - found.certificate().total()).isEqualTo((long) n * (n + 1) * (n + 2) / 6);
        assertThat(CertificateChecker.check(problem, found).faults()).isEmpty();
    }

    /**
     * OR-Library's assign100: one hundred to one hundred, least sum 305 (J. E. Beasley, Linear programming on Cray
     * supercomputers, 1990). The file holds the draws of a Cray's RANF row by row, which come again here.
     */
    @Test
    void assignmentOfOneHundred() {
        int[][] costs = CrayDraws.assign100();
        assertThat(Arrays.copyOf(costs[0], 13)).containsExactly(52, 89, 40, 77, 89, 14, 9, 77, 92, 77, 52, 53, 96);
        assertThat(Arrays.copyOfRange(costs[99], 91, 100)).containsExactly(30, 23, 42, 5, 24, 53, 64, 76, 4);
        AssignmentProblem problem = new AssignmentProblem(100, ones(100), (mentee, mentors, scores) -> {
                    for (int j = 0; j < 100; j++) {
                        mentors[j] = j;
                        scores[j] = 100 - costs[mentee][j];
                    }
                    return 100;
                })
                .withValues(LongStream.rangeClosed(0, 100).toArray());
        Assignment found = new AssignmentSolver().solve(problem, 1);
        assertThat(100 * 100 - found.certificate().total()).isEqualTo(305);
        assertThat(CertificateChecker.check(problem, found).faults()).isEmpty();
    }

    @Test
    void insistingOnAPairAmongTwoThousandIsAnsweredAtOnce() {
        AssignmentProblem problem =
                Instance.of(Instance.Kind.STRUCTURED, 1500, 500).problem();
        Assignment found = new AssignmentSolver().solve(problem, 1);
        WhatIf whatIf = WhatIf.of(problem, found);
        SplittableRandom random = new SplittableRandom(2);
        List<Long> nanos = new java.util.ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long start = System.nanoTime();
            Change change = whatIf.forcing(random.nextInt(1500), random.nextInt(500), 100)
                    .orElseThrow();
            Pair made = found.pairs().get(random.nextInt(found.pairs().size()));
            whatIf.forbidding(made.mentee(), made.mentor());
            nanos.add(System.nanoTime() - start);
            assertThat(change.pairs()).isLessThanOrEqualTo(0);
        }
        // Two questions each; the limit is generous, for machines are shared.
        assertThat(nanos.stream().sorted().skip(30).findFirst().orElseThrow() / 1_000_000)
                .isLessThan(400);
    }

    private static int[] ones(int n) {
        int[] ones = new int[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
