package org.mentorium.matching.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.Pair;

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
            long most = best(problem, scores);
            long made = found.pairs().size() * PAIR + found.total();
            assertThat(problem.keptBy(found.pairs())).as("case %d", i).isTrue();
            assertThat(found.pairs())
                    .as("case %d", i)
                    .containsAll(problem.pairs().fixed());
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
        int[] wanted = new int[scores.length];
        Arrays.fill(wanted, 1);
        QuotaProblem free = new QuotaProblem(
                new AssignmentProblem(wanted, capacity, Candidates.of(scores), List.of()), menteesOf, mentorsOf, most);
        List<Pair> pins = random.nextBoolean() ? List.of() : pins(random, free, scores);
        return new QuotaProblem(
                new AssignmentProblem(wanted, capacity, Candidates.of(scores), pins), menteesOf, mentorsOf, most);
    }

    /** Pairs that are given, within places and quotas. */
    private static List<Pair> pins(SplittableRandom random, QuotaProblem problem, int[][] scores) {
        int[] used = new int[problem.most().length * problem.most().length];
        int[] load = new int[9];
        List<Pair> pins = new ArrayList<>();
        for (int mentee = 0; mentee < scores.length; mentee++) {
            int mentor = scores[mentee].length == 0 ? -1 : random.nextInt(2 * scores[mentee].length);
            if (mentor >= 0
                    && mentor < scores[mentee].length
                    && scores[mentee][mentor] >= 0
                    && load[mentor] < problem.pairs().capacity(mentor)
                    && used[problem.between(mentee, mentor)] < problem.most(problem.between(mentee, mentor))) {
                load[mentor]++;
                used[problem.between(mentee, mentor)]++;
                pins.add(new Pair(mentee, mentor, scores[mentee][mentor]));
            }
        }
        return pins;
    }

    @Test
    void pinsBeyondAQuotaAreRefused() {
        int[][] scores = {{100}, {200}};
        AssignmentProblem pairs = new AssignmentProblem(
                new int[] {1, 1},
                new int[] {2},
                Candidates.of(scores),
                List.of(new Pair(0, 0, 100), new Pair(1, 0, 200)));
        assertThatThrownBy(() -> new QuotaProblem(pairs, new int[] {0, 0}, new int[] {0}, new int[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long best(QuotaProblem problem, int[][] scores) {
        int[] used = problem.used(problem.pairs().fixed());
        int[] load = new int[9];
        problem.pairs().fixed().forEach(pair -> load[pair.mentor()]++);
        long given = problem.pairs().fixed().stream()
                .mapToLong(pair -> PAIR + pair.score())
                .sum();
        return given + fill(problem, scores, 0, used, load);
    }

    private static long fill(QuotaProblem problem, int[][] scores, int mentee, int[] used, int[] load) {
        if (mentee == scores.length) {
            return 0;
        }
        long best = fill(problem, scores, mentee + 1, used, load);
        int who = mentee;
        if (problem.pairs().fixed().stream().anyMatch(pair -> pair.mentee() == who)) {
            return best;
        }
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
