package org.mentorium.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class AssignmentSolverTests {

    private final AssignmentSolver solver = new AssignmentSolver();

    @Test
    void pairsComeBeforeScores() {
        // Taking the 100 points leaves the second mentee with nobody.
        int[][] scores = {{10_000, 0}, {0, -1}};
        assertThat(solver.solve(new AssignmentProblem(2, new int[] {1, 1}, Candidates.of(scores)), 1)
                        .pairs())
                .containsExactly(new Pair(0, 1, 0), new Pair(1, 0, 0));
    }

    @Test
    void amongAsManyPairsTheGreatestTotalWins() {
        int[][] scores = {{9000, 8000}, {8500, 1000}};
        Assignment assignment = solver.solve(new AssignmentProblem(2, new int[] {1, 1}, Candidates.of(scores)), 1);
        assertThat(assignment.pairs()).containsExactly(new Pair(0, 1, 8000), new Pair(1, 0, 8500));
        Certificate certificate = assignment.certificate();
        assertThat(certificate.total()).isEqualTo(16_500).isEqualTo(certificate.bound());
        assertThat(certificate.lowest()).isEqualTo(8000);
        assertThat(certificate.pairs()).isEqualTo(2).isEqualTo(certificate.possible());
    }

    @Test
    void smallRandomProblemsAreSolvedAsWellAsByTryingEverything() {
        assertAsGoodAsTryingEverything(solver, 6000);
    }

    @Test
    void pricingFindsWhatTheShortestListsLeftOut() {
        assertAsGoodAsTryingEverything(new AssignmentSolver(1, 1), 6000);
    }

    private static void assertAsGoodAsTryingEverything(AssignmentSolver solver, int problems) {
        SplittableRandom random = new SplittableRandom(20_260_901);
        for (int i = 0; i < problems; i++) {
            RandomProblem drawn = RandomProblem.draw(random);
            Assignment found = solver.solve(drawn.problem(), i);
            long[] best = Exhaustive.best(drawn);
            assertThat(new long[] {
                        found.certificate().pairs(), found.certificate().total()
                    })
                    .as("problem %d: %s", i, drawn)
                    .isEqualTo(best);
            CertificateChecker.Check check = CertificateChecker.check(drawn.problem(), found);
            assertThat(check.faults()).as("problem %d: %s", i, drawn).isEmpty();
            assertThat(check.possible()).isEqualTo(best[0]);
            assertThat(check.bound()).isEqualTo(best[1]);
        }
    }

    @Test
    void nobodyOrNobodyAllowedGivesNoPairsAndAProof() {
        int[][] forbidden = new int[4][3];
        Arrays.stream(forbidden).forEach(row -> Arrays.fill(row, Candidates.FORBIDDEN));
        for (AssignmentProblem problem : List.of(
                new AssignmentProblem(0, new int[0], Candidates.of(new int[0][0])),
                new AssignmentProblem(3, new int[0], Candidates.of(new int[3][0])),
                new AssignmentProblem(0, new int[] {1, 2}, Candidates.of(new int[0][2])),
                new AssignmentProblem(4, new int[] {1, 2, 3}, Candidates.of(forbidden)),
                new AssignmentProblem(4, new int[] {0, 0, 0}, Candidates.of(new int[4][3])))) {
            Assignment assignment = solver.solve(problem, 1);
            assertThat(assignment.pairs()).isEmpty();
            assertThat(assignment.certificate().lowest()).isEqualTo(-1);
            assertThat(CertificateChecker.check(problem, assignment).holds()).isTrue();
        }
    }

    @Test
    void fixedPairsStayEvenForbiddenOnesAndTakeTheirPlaces() {
        int[][] scores = {{-1, 5000}, {9000, 9000}};
        AssignmentProblem problem = new AssignmentProblem(
                new int[] {1, 1}, new int[] {1, 1}, Candidates.of(scores), List.of(new Pair(0, 0, 10)));
        Assignment assignment = solver.solve(problem, 1);
        assertThat(assignment.pairs()).containsExactly(new Pair(0, 0, 10), new Pair(1, 1, 9000));
        assertThat(CertificateChecker.check(problem, assignment).holds()).isTrue();
    }

    @Test
    void morePairsFixedThanThereArePlacesIsRefused() {
        List<Pair> fixed = List.of(new Pair(0, 0, 1), new Pair(1, 0, 1));
        assertThatThrownBy(() ->
                        new AssignmentProblem(new int[] {1, 1}, new int[] {1}, Candidates.of(new int[2][1]), fixed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMenteeWhoWantsSeveralGetsDifferentMentors() {
        int[][] scores = {{9000, 8000, 10}};
        AssignmentProblem problem =
                new AssignmentProblem(new int[] {2}, new int[] {5, 5, 5}, Candidates.of(scores), List.of());
        assertThat(solver.solve(problem, 1).pairs()).containsExactly(new Pair(0, 0, 9000), new Pair(0, 1, 8000));
    }

    @Test
    void sameSeedGivesTheSamePairsAndOtherSeedsLetOthersWinATie() {
        AssignmentProblem lottery = new AssignmentProblem(20, new int[] {1, 1, 1}, Candidates.of(new int[20][3]));
        Set<Integer> winners = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            List<Pair> pairs = solver.solve(lottery, seed).pairs();
            assertThat(solver.solve(lottery, seed).pairs()).isEqualTo(pairs);
            pairs.forEach(pair -> winners.add(pair.mentee()));
        }
        assertThat(winners).hasSize(20);
    }

    @Test
    void interruptionEndsTheSearch() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() ->
                            solver.solve(new AssignmentProblem(1, new int[] {1}, Candidates.of(new int[1][1])), 1))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void fiveThousandMenteesAndFifteenHundredMentorsTakeSeconds() {
        AssignmentProblem sparse = sparse(5000, 1500, 50, 4);
        assertSolvedWithin(sparse, 5);
    }

    @Test
    void allPairsManyTiesAndTooFewPlacesTakeSecondsToo() {
        short[][] scores = new short[4000][1200];
        SplittableRandom random = new SplittableRandom(5);
        for (short[] row : scores) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (short) (500 * random.nextInt(20));
            }
        }
        int[] capacity = new int[1200];
        Arrays.fill(capacity, 3);
        assertSolvedWithin(new AssignmentProblem(4000, capacity, rows(scores)), 10);
    }

    private void assertSolvedWithin(AssignmentProblem problem, int seconds) {
        long start = System.nanoTime();
        Assignment assignment = solver.solve(problem, 1);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(seconds);
        assertThat(CertificateChecker.check(problem, assignment).faults()).isEmpty();
    }

    private static Candidates rows(short[][] scores) {
        return (mentee, mentors, into) -> {
            for (int j = 0; j < scores[mentee].length; j++) {
                mentors[j] = j;
                into[j] = scores[mentee][j];
            }
            return scores[mentee].length;
        };
    }

    private static AssignmentProblem sparse(int mentees, int mentors, int each, int places) {
        int[][] columns = new int[mentees][];
        int[][] scores = new int[mentees][each];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < mentees; i++) {
            columns[i] = random.ints(0, mentors).distinct().limit(each).toArray();
            Arrays.setAll(scores[i], j -> random.nextInt(Candidates.HIGHEST + 1));
        }
        int[] capacity = new int[mentors];
        Arrays.fill(capacity, places);
        return new AssignmentProblem(mentees, capacity, (mentee, into, intoScores) -> {
            System.arraycopy(columns[mentee], 0, into, 0, each);
            System.arraycopy(scores[mentee], 0, intoScores, 0, each);
            return each;
        });
    }
}
