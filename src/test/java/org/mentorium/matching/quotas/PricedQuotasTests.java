package org.mentorium.matching.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.Candidates;

class PricedQuotasTests {

    private static final long PAIR = 1_000_000_000L;

    @Test
    void quotasAreKeptTheBoundHoldsAndMostAreTheBest() {
        SplittableRandom random = new SplittableRandom(20_261_125);
        int cases = 1200;
        int best = 0;
        int proven = 0;
        for (int i = 0; i < cases; i++) {
            int[][] scores = scores(random);
            QuotaProblem problem = draw(random, scores);
            Lending found = new PricedQuotas().solve(problem, i);
            long most = fill(problem, scores, 0, new int[problem.most().length * problem.most().length], new int[9]);
            long made = found.pairs().size() * PAIR + found.total();
            assertThat(problem.keptBy(found.pairs())).as("case %d", i).isTrue();
            assertThat(found.valid()).as("case %d", i).isTrue();
            assertThat(made).as("case %d", i).isLessThanOrEqualTo(most);
            assertThat(found.possible()).as("case %d", i).isGreaterThanOrEqualTo(most / PAIR);
            if (found.possible() == most / PAIR) {
                assertThat(found.bound()).as("case %d", i).isGreaterThanOrEqualTo(most % PAIR);
            }
            if (found.exact()) {
                assertThat(made).as("case %d", i).isEqualTo(most);
                proven++;
            }
            best += made == most ? 1 : 0;
        }
        assertThat(best).isGreaterThanOrEqualTo(cases * 90 / 100);
        assertThat(proven).isGreaterThanOrEqualTo(cases * 60 / 100);
    }

    private static int[][] scores(SplittableRandom random) {
        int[][] scores = new int[random.nextInt(6)][random.nextInt(4)];
        double forbidden = random.nextInt(12) == 0 ? 1 : random.nextDouble(0.4);
        int steps = random.nextInt(3) == 0 ? 2 : 10_001;
        for (int[] row : scores) {
            Arrays.setAll(
                    row, j -> random.nextDouble() < forbidden ? -1 : random.nextInt(steps) * (10_000 / (steps - 1)));
        }
        return scores;
    }

    private static QuotaProblem draw(SplittableRandom random, int[][] scores) {
        int mentors = scores.length == 0 ? 0 : scores[0].length;
        int organisations = 1 + random.nextInt(3);
        int[] capacity = new int[mentors];
        Arrays.setAll(capacity, j -> random.nextInt(3));
        int[] menteesOf = new int[scores.length];
        Arrays.setAll(menteesOf, j -> random.nextInt(organisations));
        int[] mentorsOf = new int[mentors];
        Arrays.setAll(mentorsOf, j -> random.nextInt(organisations));
        int[][] most = new int[organisations][organisations];
        for (int[] row : most) {
            Arrays.setAll(row, j -> random.nextInt(4));
        }
        return new QuotaProblem(
                new AssignmentProblem(scores.length, capacity, Candidates.of(scores)), menteesOf, mentorsOf, most);
    }

    private static long fill(QuotaProblem problem, int[][] scores, int mentee, int[] used, int[] load) {
        if (mentee == scores.length) {
            return 0;
        }
        long best = fill(problem, scores, mentee + 1, used, load);
        for (int mentor = 0; mentor < problem.pairs().mentors(); mentor++) {
            int between = problem.between(mentee, mentor);
            if (scores[mentee][mentor] >= 0
                    && load[mentor] < problem.pairs().capacity(mentor)
                    && used[between] < problem.most(between)) {
                load[mentor]++;
                used[between]++;
                best = Math.max(best, PAIR + scores[mentee][mentor] + fill(problem, scores, mentee + 1, used, load));
                load[mentor]--;
                used[between]--;
            }
        }
        return best;
    }
}
