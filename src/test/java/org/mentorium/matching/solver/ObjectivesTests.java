package org.mentorium.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every objective against every assignment there is, on small problems of every kind. */
class ObjectivesTests {

    private static final int PROBLEMS = 700;

    private final AssignmentSolver plain = new AssignmentSolver();
    private final AssignmentSolver frugal = new AssignmentSolver(1, 1);

    @Test
    void totalWithSeveralMentorsAndPrecedenceIsTheBestThereIs() {
        compare(
                Objective.TOTAL,
                true,
                (drawn, groups) -> pairs -> join(served(drawn, pairs, groups), List.of(total(pairs))));
    }

    @Test
    void fairRaisesTheLowestScoreFirst() {
        compare(
                Objective.FAIR,
                false,
                (drawn, groups) -> pairs -> List.of((long) pairs.size(), lowestFree(drawn, pairs), total(pairs)));
    }

    @Test
    void fairKeepsPrecedence() {
        compare(
                Objective.FAIR,
                true,
                (drawn, groups) ->
                        pairs -> join(served(drawn, pairs, groups), List.of(lowestFree(drawn, pairs), total(pairs))));
    }

    @Test
    void bandsAreFilledFromBelow() {
        compare(Objective.BANDS, false, (drawn, groups) -> {
            List<Integer> starts = Bands.of(drawn.problem()).starts();
            return pairs -> {
                List<Long> key = new ArrayList<>(List.of((long) pairs.size()));
                for (int start : starts) {
                    key.add(-pairs.stream().filter(p -> p.score() < start).count());
                }
                key.add(total(pairs));
                return key;
            };
        });
    }

    @Test
    void stableLeavesNoTwoWhoWouldRatherHaveEachOther() {
        SplittableRandom random = new SplittableRandom(77);
        for (int i = 0; i < 3 * PROBLEMS; i++) {
            RandomProblem drawn = RandomProblem.draw(random);
            int[][] theirs = new int[drawn.wanted().length][drawn.capacity().length];
            int levels = random.nextBoolean() ? 3 : 10_001;
            for (int[] row : theirs) {
                Arrays.setAll(row, j -> random.nextInt(levels));
            }
            AssignmentProblem problem = drawn.problem().withMentorScores(Candidates.of(theirs));
            Assignment found = plain.solve(problem, Objective.STABLE, i);
            CertificateChecker.Check check = CertificateChecker.check(problem, found);
            assertThat(check.faults()).as("problem %d: %s", i, drawn).isEmpty();
            assertThat(blocking(drawn, theirs, found.pairs()))
                    .as("problem %d: %s", i, drawn)
                    .isZero();
            assertThat(check.bound()).isGreaterThanOrEqualTo(found.certificate().total());
            assertThat(check.possible()).isEqualTo(Exhaustive.best(drawn)[0]);
        }
    }

    @Test
    void blockingPairsAreCountedForEveryObjective() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < PROBLEMS; i++) {
            RandomProblem drawn = RandomProblem.draw(random);
            Assignment found = plain.solve(drawn.problem(), i);
            assertThat(CertificateChecker.check(drawn.problem(), found).blocking())
                    .as("problem %d: %s", i, drawn)
                    .isEqualTo(blocking(drawn, drawn.scores(), found.pairs()));
        }
    }

    @Test
    void insistingAndRulingOutCostWhatSolvingAgainSays() {
        SplittableRandom random = new SplittableRandom(31);
        for (int i = 0; i < PROBLEMS; i++) {
            RandomProblem drawn = RandomProblem.draw(random);
            int[] groups = random.ints(drawn.wanted().length, 0, 3).toArray();
            AssignmentProblem problem =
                    random.nextBoolean() ? drawn.problem() : drawn.problem().withPrecedence(groups);
            Assignment found = plain.solve(problem, i);
            WhatIf quick = WhatIf.of(problem, found);
            WhatIf again = new SolvedAgain(problem, found);
            for (int mentee = 0; mentee < problem.mentees(); mentee++) {
                for (int mentor = 0; mentor < problem.mentors(); mentor++) {
                    String what = "problem %d, %d with %d: %s".formatted(i, mentee, mentor, drawn);
                    int score = Math.max(0, drawn.scores()[mentee][mentor]);
                    var forced = quick.forcing(mentee, mentor, score);
                    assertThat(forced.map(c -> List.of((long) c.pairs(), c.total())))
                            .as("forcing, " + what)
                            .isEqualTo(again.forcing(mentee, mentor, score)
                                    .map(c -> List.of((long) c.pairs(), c.total())));
                    Change without = quick.forbidding(mentee, mentor);
                    Change solved = again.forbidding(mentee, mentor);
                    assertThat(List.of((long) without.pairs(), without.total()))
                            .as("forbidding, " + what)
                            .isEqualTo(List.of((long) solved.pairs(), solved.total()));
                    forced.ifPresent(c -> assertHolds(problem, found, c, what));
                    assertHolds(problem, found, without, what);
                }
            }
        }
    }

    private static void assertHolds(AssignmentProblem problem, Assignment found, Change change, String what) {
        List<Pair> pairs = new ArrayList<>(found.pairs());
        assertThat(pairs).as(what).containsAll(change.gone());
        pairs.removeAll(change.gone());
        assertThat(pairs.stream().anyMatch(change.made()::contains)).as(what).isFalse();
        pairs.addAll(change.made());
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            int who = mentee;
            assertThat(pairs.stream().filter(p -> p.mentee() == who).count())
                    .as(what)
                    .isLessThanOrEqualTo(problem.wanted(mentee));
        }
        for (int mentor = 0; mentor < problem.mentors(); mentor++) {
            int who = mentor;
            assertThat(pairs.stream().filter(p -> p.mentor() == who).count())
                    .as(what)
                    .isLessThanOrEqualTo(problem.capacity(mentor));
        }
    }

    private interface Yardstick {
        Function<List<Pair>, List<Long>> of(RandomProblem drawn, int[] groups);
    }

    private void compare(Objective objective, boolean precedence, Yardstick yardstick) {
        SplittableRandom random = new SplittableRandom(20_261_125L + objective.ordinal());
        for (int i = 0; i < PROBLEMS; i++) {
            RandomProblem drawn = RandomProblem.draw(random);
            int[] groups =
                    random.ints(drawn.wanted().length, 0, precedence ? 4 : 1).toArray();
            AssignmentProblem problem = precedence ? drawn.problem().withPrecedence(groups) : drawn.problem();
            var measure = yardstick.of(drawn, groups);
            List<List<Long>> best = new ArrayList<>();
            Everything.of(drawn, pairs -> {
                List<Long> key = measure.apply(pairs);
                if (best.isEmpty() || ORDER.compare(key, best.get(0)) > 0) {
                    best.clear();
                    best.add(key);
                }
            });
            for (AssignmentSolver solver : List.of(plain, frugal)) {
                Assignment found = solver.solve(problem, objective, i);
                assertThat(measure.apply(found.pairs()))
                        .as("problem %d: %s, groups %s", i, drawn, Arrays.toString(groups))
                        .isEqualTo(best.get(0));
                CertificateChecker.Check check = CertificateChecker.check(problem, found);
                assertThat(check.faults())
                        .as("problem %d: %s, groups %s", i, drawn, Arrays.toString(groups))
                        .isEmpty();
                assertThat(check.bound()).isEqualTo(found.certificate().total());
            }
        }
    }

    private static final Comparator<List<Long>> ORDER = (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return Long.compare(a.get(i), b.get(i));
            }
        }
        return 0;
    };

    /** First mentors before second ones, and in each round group before group. */
    private static List<Long> served(RandomProblem drawn, List<Pair> pairs, int[] groups) {
        boolean equal = Arrays.stream(groups).allMatch(group -> group == 0);
        long[][] counts = new long[8][4];
        int[] made = new int[drawn.wanted().length];
        for (Pair pair : drawn.fixed()) {
            made[pair.mentee()]++;
        }
        Set<Pair> fixed = new HashSet<>(drawn.fixed());
        for (Pair pair : pairs) {
            if (!fixed.remove(pair)) {
                counts[equal ? 0 : made[pair.mentee()]++][groups[pair.mentee()]]++;
            }
        }
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).boxed().toList();
    }

    private static List<Long> join(List<Long> first, List<Long> then) {
        List<Long> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static long total(List<Pair> pairs) {
        return pairs.stream().mapToLong(Pair::score).sum();
    }

    private static long lowestFree(RandomProblem drawn, List<Pair> pairs) {
        List<Pair> free = new ArrayList<>(pairs);
        free.removeAll(drawn.fixed());
        return free.stream().mapToLong(Pair::score).min().orElse(-1);
    }

    private static long blocking(RandomProblem drawn, int[][] theirs, List<Pair> pairs) {
        Set<Pair> made = new HashSet<>(pairs);
        List<Pair> free = new ArrayList<>(pairs);
        free.removeAll(drawn.fixed());
        int[] wanted = drawn.problem().wantedBesidesFixed();
        int[] capacity = drawn.problem().capacityBesidesFixed();
        long count = 0;
        for (int i = 0; i < wanted.length; i++) {
            for (int j = 0; j < capacity.length; j++) {
                int mentee = i;
                int mentor = j;
                int score = drawn.scores()[i][j];
                if (score < 0 || made.stream().anyMatch(p -> p.mentee() == mentee && p.mentor() == mentor)) {
                    continue;
                }
                List<Pair> mine =
                        free.stream().filter(p -> p.mentee() == mentee).toList();
                List<Pair> hers =
                        free.stream().filter(p -> p.mentor() == mentor).toList();
                boolean wants = mine.size() < wanted[i] || mine.stream().anyMatch(p -> p.score() < score);
                boolean likes = hers.size() < capacity[j]
                        || hers.stream().anyMatch(p -> theirs[p.mentee()][mentor] < theirs[mentee][mentor]);
                count += wants && wanted[i] > 0 && likes && capacity[j] > 0 ? 1 : 0;
            }
        }
        return count;
    }
}
