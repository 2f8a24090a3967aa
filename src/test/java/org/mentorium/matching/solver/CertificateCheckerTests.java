package org.mentorium.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.matching.solver.CertificateChecker.Fault.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.solver.Certificate.Prices;
import org.mentorium.matching.solver.CertificateChecker.Fault;

class CertificateCheckerTests {

    private static final int[][] SCORES = {{9000, 8000}, {8500, 1000}, {-1, 700}};
    private static final AssignmentProblem PROBLEM =
            new AssignmentProblem(new int[] {1, 1, 1}, new int[] {2, 1}, Candidates.of(SCORES), List.of());
    private static final Assignment SOLVED = new AssignmentSolver().solve(PROBLEM, 1);

    @Test
    void whatTheSolverFoundHolds() {
        assertThat(SOLVED.pairs()).containsExactly(new Pair(0, 0, 9000), new Pair(1, 0, 8500), new Pair(2, 1, 700));
        assertThat(CertificateChecker.check(PROBLEM, SOLVED).holds()).isTrue();
    }

    @Test
    void fewerPairsOrALesserTotalAreNotOptimal() {
        assertThat(faults(new Pair(0, 0, 9000), new Pair(1, 0, 8500))).contains(NOT_PROVEN_OPTIMAL);
        assertThat(faults(new Pair(0, 1, 8000), new Pair(1, 0, 8500))).contains(NOT_PROVEN_OPTIMAL);
    }

    @Test
    void pairsThatBreakARuleAreFound() {
        assertThat(faults(new Pair(2, 0, 700))).contains(PAIR_FORBIDDEN);
        assertThat(faults(new Pair(0, 0, 9999))).contains(SCORE_WRONG);
        assertThat(faults(new Pair(0, 0, 9000), new Pair(0, 0, 9000))).contains(PAIR_TWICE);
        assertThat(faults(new Pair(0, 0, 9000), new Pair(0, 1, 8000))).contains(MORE_THAN_WANTED);
        assertThat(faults(new Pair(0, 1, 8000), new Pair(1, 1, 1000))).contains(OVER_CAPACITY);
        assertThat(faults(new Pair(7, 0, 0))).contains(PAIR_UNKNOWN);
    }

    @Test
    void fixedPairThatIsMissingIsFound() {
        AssignmentProblem fixed = new AssignmentProblem(
                new int[] {1, 1, 1}, new int[] {2, 1}, Candidates.of(SCORES), List.of(new Pair(0, 1, 8000)));
        assertThat(CertificateChecker.check(fixed, SOLVED).faults()).contains(FIXED_PAIR_MISSING);
    }

    @Test
    void summaryThatSaysOtherThanThePairsIsFound() {
        Certificate c = SOLVED.certificate();
        Certificate lying =
                new Certificate(Objective.TOTAL, 3, 4, c.total(), c.bound(), c.lowest(), List.of(), 1, 2, c.proofs());
        assertThat(CertificateChecker.check(PROBLEM, new Assignment(SOLVED.pairs(), lying))
                        .faults())
                .containsExactly(SUMMARY_WRONG);
    }

    @Test
    void noPricesProveALesserAssignment() {
        SplittableRandom random = new SplittableRandom(1);
        List<Pair> lesser = List.of(new Pair(0, 0, 9000), new Pair(2, 1, 700));
        long worth = PROBLEM.worth().of(0);
        for (int i = 0; i < 2000; i++) {
            Prices prices = new Prices(
                    random.longs(3, -2, worth + 12_000).toArray(),
                    random.longs(2, -2, worth + 12_000).toArray());
            Certificate claim =
                    new Certificate(Objective.TOTAL, 2, 2, 9700, 9700, 700, List.of(), 1, 2, List.of(prices));
            assertThat(CertificateChecker.check(PROBLEM, new Assignment(lesser, claim))
                            .holds())
                    .isFalse();
        }
    }

    @Test
    void noPricesProveALessFairAssignment() {
        // The greatest total has a lowest score of 10; as many pairs could all score 50.
        AssignmentProblem problem =
                new AssignmentProblem(2, new int[] {1, 1}, Candidates.of(new int[][] {{100, 60}, {50, 10}}));
        Assignment fair = new AssignmentSolver().solve(problem, Objective.FAIR, 1);
        assertThat(fair.certificate().lowest()).isEqualTo(50);
        assertThat(CertificateChecker.check(problem, fair).holds()).isTrue();
        SplittableRandom random = new SplittableRandom(2);
        List<Pair> richer = List.of(new Pair(0, 0, 100), new Pair(1, 1, 10));
        List<Pair> fewer = List.of(new Pair(0, 0, 100));
        for (int i = 0; i < 2000; i++) {
            List<Prices> proofs = new ArrayList<>(fair.certificate().proofs());
            proofs.set(random.nextInt(3), drawn(random, 2 * problem.worth().of(0)));
            proofs.set(random.nextInt(3), drawn(random, 4));
            Certificate claim = new Certificate(Objective.FAIR, 2, 2, 110, 110, 10, List.of(), 1, 3, proofs);
            assertThat(CertificateChecker.check(problem, new Assignment(richer, claim))
                            .holds())
                    .isFalse();
            Certificate less = new Certificate(Objective.FAIR, 1, 1, 100, 100, 100, List.of(), 1, 3, proofs);
            assertThat(CertificateChecker.check(problem, new Assignment(fewer, less))
                            .holds())
                    .isFalse();
        }
    }

    private static Prices drawn(SplittableRandom random, long most) {
        return new Prices(
                random.longs(2, 0, most).toArray(), random.longs(2, 0, most).toArray());
    }

    private static Set<Fault> faults(Pair... pairs) {
        return CertificateChecker.check(PROBLEM, new Assignment(List.of(pairs), SOLVED.certificate()))
                .faults();
    }
}
