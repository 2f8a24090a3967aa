package org.mentorium.matching.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.matching.Board;
import org.mentorium.matching.DraftPair;
import org.mentorium.matching.InclusiveTeaching;
import org.mentorium.matching.RunProblem;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.scoring.SomeCohort;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.solver.Assignment;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Certificate;
import org.mentorium.matching.solver.Objective;
import org.mentorium.matching.solver.Pair;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MatchObjective;

/** What a change costs by what the program asked for, against every draft there could be. */
class CostsByObjectiveTests {

    private static final Cohort NETWORK = InclusiveTeaching.cohort();
    private static final int MENTORS = 3;
    private static final int MENTEES = 5;

    @ParameterizedTest
    @CsvSource({"FAIR, 1", "FAIR, 2", "FAIR, 3", "FAIR, 4", "BANDS, 5", "BANDS, 6", "BANDS, 7", "TOTAL, 8"})
    void theDraftThatAChangeLeadsToIsTheBestOfAllWithIt(MatchObjective objective, int seed) {
        Drawn drawn = Drawn.of(objective, seed);
        for (int mentee = 0; mentee < MENTEES; mentee++) {
            for (int mentor = 0; mentor < MENTORS; mentor++) {
                Pair pair = drawn.pair(mentee, mentor);
                if (drawn.paired(pair)) {
                    List<Long> best = drawn.best(pairs -> pairs.contains(pair) ? null : pair);
                    Outcome outcome = drawn.alternatives().forbidding(mentee, mentor);
                    assertThat(drawn.key(drawn.then(outcome), null)).isEqualTo(best);
                    assertMeasured(drawn, outcome);
                } else if (drawn.board().scoring().allowed(mentee, mentor)
                        && drawn.alternatives().room(mentee, mentor)) {
                    List<Long> best = drawn.best(pairs -> pairs.contains(pair) ? pair : null);
                    Outcome outcome = drawn.alternatives().forcing(mentee, mentor);
                    assertThat(drawn.key(drawn.then(outcome), pair)).isEqualTo(best);
                    assertMeasured(drawn, outcome);
                }
            }
        }
    }

    /** What is said of the two drafts is what can be counted in them. */
    private static void assertMeasured(Drawn drawn, Outcome outcome) {
        assertThat(outcome.before()).isEqualTo(drawn.merit(drawn.now()));
        assertThat(outcome.after()).isEqualTo(drawn.merit(drawn.then(outcome)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whoWouldRatherLeaveIsCounted(int seed) {
        Drawn drawn = Drawn.of(MatchObjective.STABLE, seed);
        assertThat(drawn.blocking(drawn.now(), null)).isZero();
        for (int mentee = 0; mentee < MENTEES; mentee++) {
            for (int mentor = 0; mentor < MENTORS; mentor++) {
                if (!drawn.board().scoring().allowed(mentee, mentor)
                        || !drawn.alternatives().room(mentee, mentor)) {
                    continue;
                }
                Pair pair = drawn.pair(mentee, mentor);
                Outcome outcome = drawn.alternatives().forcing(mentee, mentor);
                List<Pair> then = drawn.then(outcome);
                assertThat(then).contains(pair);
                // Given these two, nobody else would rather leave.
                assertThat(drawn.blocking(then, pair)).isZero();
                assertThat(outcome.before().blocking()).isZero();
                assertThat(outcome.after().blocking()).isEqualTo(drawn.blocking(then, null));
                if (drawn.paired(pair)) {
                    assertThat(drawn.alternatives()
                                    .forbidding(mentee, mentor)
                                    .after()
                                    .blocking())
                            .isEqualTo(drawn.blocking(
                                    drawn.then(drawn.alternatives().forbidding(mentee, mentor)), null));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereAlreadyCostsNothing(MatchObjective objective) {
        for (int seed = 11; seed < 15; seed++) {
            Drawn drawn = Drawn.of(objective, seed);
            for (Pair pair : drawn.now()) {
                assertThat(drawn.alternatives()
                                .forcing(pair.mentee(), pair.mentor())
                                .nothing())
                        .as("%s, %s", objective, pair)
                        .isTrue();
            }
        }
    }

    /** A few of the network's people, with their best draft. */
    private record Drawn(Board board, MatchObjective objective, int bands, long seed) {

        static Drawn of(MatchObjective objective, int seed) {
            Random random = new Random(seed);
            Cohort strangers = SomeCohort.of(
                    few(NETWORK.mentors(), MENTORS, random),
                    few(NETWORK.mentees(), MENTEES, random),
                    NETWORK.policy(),
                    NETWORK.start());
            Cohort cohort = SomeCohort.managed(strangers, NETWORK.managers());
            Scoring scoring = new Scoring(cohort);
            Assignment made = new AssignmentSolver()
                    .solve(
                            RunProblem.of(cohort, scoring, List.of(), new int[MENTEES]),
                            Objective.valueOf(objective.name()),
                            seed);
            List<DraftPair> pairs = new ArrayList<>();
            for (Pair pair : made.pairs()) {
                pairs.add(new DraftPair(
                        pairs.size() + 1L,
                        cohort.mentors().get(pair.mentor()).participantId(),
                        cohort.mentees().get(pair.mentee()).participantId(),
                        false));
            }
            return new Drawn(
                    new Board(cohort, scoring, pairs),
                    objective,
                    made.certificate().bands().size() + 1,
                    seed);
        }

        private static List<MatchingProfile> few(List<MatchingProfile> people, int count, Random random) {
            List<MatchingProfile> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, random);
            return shuffled.subList(0, count);
        }

        Alternatives alternatives() {
            return new Alternatives(board, objective, bands, seed);
        }

        Pair pair(int mentee, int mentor) {
            return new Pair(mentee, mentor, board.scoring().score(mentee, mentor));
        }

        boolean paired(Pair pair) {
            return board.paired(pair.mentee(), pair.mentor());
        }

        List<Pair> now() {
            return board.pairs().stream().map(this::pair).toList();
        }

        private Pair pair(DraftPair pair) {
            return pair(board.cohort().mentee(pair.mentee()), board.cohort().mentor(pair.mentor()));
        }

        List<Pair> then(Outcome outcome) {
            List<Pair> then = new ArrayList<>(board.pairs().stream()
                    .filter(pair -> !outcome.out().contains(pair.id()))
                    .map(this::pair)
                    .toList());
            for (Draft draft : outcome.in()) {
                Draft.Tie tie = draft.ties().get(0);
                then.add(
                        pair(board.cohort().mentee(tie.mentee()), board.cohort().mentor(tie.mentor())));
            }
            return then;
        }

        /** What the objective puts first, with a pair that was not chosen left out of it. */
        List<Long> key(List<Pair> pairs, @Nullable Pair given) {
            List<Pair> chosen =
                    pairs.stream().filter(pair -> !pair.equals(given)).toList();
            List<Long> key = new ArrayList<>(List.of((long) pairs.size()));
            if (objective == MatchObjective.FAIR) {
                key.add((long) chosen.stream().mapToInt(Pair::score).min().orElse(-1));
            }
            if (objective == MatchObjective.BANDS) {
                for (int start : Certificate.bandStarts(bands)) {
                    key.add(-chosen.stream()
                            .filter(pair -> pair.score() < start)
                            .count());
                }
            }
            key.add(pairs.stream().mapToLong(Pair::score).sum());
            return key;
        }

        Merit merit(List<Pair> pairs) {
            List<Integer> starts = new ArrayList<>(Certificate.bandStarts(bands));
            starts.add(0, 0);
            starts.add(Integer.MAX_VALUE);
            List<Integer> counts = IntStream.range(0, bands)
                    .map(band -> (int) pairs.stream()
                            .filter(p -> p.score() >= starts.get(band) && p.score() < starts.get(band + 1))
                            .count())
                    .boxed()
                    .toList();
            return new Merit(
                    pairs.size(),
                    pairs.stream().mapToLong(Pair::score).sum(),
                    pairs.stream().mapToInt(Pair::score).min().orElse(-1),
                    objective == MatchObjective.BANDS ? counts : List.of(),
                    0);
        }

        /** The greatest key of all drafts of which the condition names the pair that it speaks of. */
        List<Long> best(Function<List<Pair>, @Nullable Pair> condition) {
            List<List<Long>> best = new ArrayList<>();
            all(0, 0, board.cohort().wanted(), board.cohort().freePlaces(), new ArrayList<>(), pairs -> {
                Pair named = condition.apply(pairs);
                if (named != null) {
                    List<Long> key = key(pairs, pairs.contains(named) ? named : null);
                    if (best.isEmpty() || ORDER.compare(key, best.get(0)) > 0) {
                        best.clear();
                        best.add(key);
                    }
                }
            });
            return best.get(0);
        }

        private void all(
                int mentee, int mentor, int[] wanted, int[] places, List<Pair> made, Consumer<List<Pair>> visit) {
            if (mentee == MENTEES) {
                visit.accept(made);
            } else if (mentor == MENTORS) {
                all(mentee + 1, 0, wanted, places, made, visit);
            } else {
                all(mentee, mentor + 1, wanted, places, made, visit);
                if (wanted[mentee] > 0 && places[mentor] > 0 && board.scoring().allowed(mentee, mentor)) {
                    wanted[mentee]--;
                    places[mentor]--;
                    made.add(pair(mentee, mentor));
                    all(mentee, mentor + 1, wanted, places, made, visit);
                    made.remove(made.size() - 1);
                    places[mentor]++;
                    wanted[mentee]++;
                }
            }
        }

        /** Who would both rather have each other, where a given pair is not left. */
        long blocking(List<Pair> pairs, @Nullable Pair given) {
            int[] wanted = board.cohort().wanted();
            int[] places = board.cohort().freePlaces();
            if (given != null) {
                wanted[given.mentee()]--;
                places[given.mentor()]--;
            }
            List<Pair> free = pairs.stream().filter(pair -> !pair.equals(given)).toList();
            long count = 0;
            for (int mentee = 0; mentee < MENTEES; mentee++) {
                for (int mentor = 0; mentor < MENTORS; mentor++) {
                    Pair pair = pair(mentee, mentor);
                    if (board.scoring().allowed(mentee, mentor) && !pairs.contains(pair)) {
                        int who = mentee;
                        int whom = mentor;
                        int[] mine = free.stream()
                                .filter(p -> p.mentee() == who)
                                .mapToInt(Pair::score)
                                .toArray();
                        int[] hers = free.stream()
                                .filter(p -> p.mentor() == whom)
                                .mapToInt(Pair::score)
                                .toArray();
                        count += rather(mine, wanted[mentee], pair) && rather(hers, places[mentor], pair) ? 1 : 0;
                    }
                }
            }
            return count;
        }

        private static boolean rather(int[] has, int room, Pair pair) {
            return has.length < room || Arrays.stream(has).anyMatch(score -> score < pair.score());
        }

        private static final Comparator<List<Long>> ORDER = (a, b) -> {
            for (int i = 0; i < a.size(); i++) {
                if (!a.get(i).equals(b.get(i))) {
                    return Long.compare(a.get(i), b.get(i));
                }
            }
            return 0;
        };
    }
}
