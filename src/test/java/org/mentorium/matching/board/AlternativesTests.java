package org.mentorium.matching.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.matching.Board;
import org.mentorium.matching.DraftPair;
import org.mentorium.matching.InclusiveTeaching;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.scoring.SomeCohort;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Pair;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MatchObjective;

/** What a change costs, against every draft there could be. */
class AlternativesTests {

    private static final Cohort NETWORK = InclusiveTeaching.cohort();
    private static final int MENTORS = 3;
    private static final int MENTEES = 5;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void forcingAndForbiddingCostWhatTheBestOfAllDraftsSays(int seed) {
        Board board = board(seed, List.of());
        Set<Pair> now = best(board, Set.of(), Set.of());
        for (int mentee = 0; mentee < MENTEES; mentee++) {
            for (int mentor = 0; mentor < MENTORS; mentor++) {
                Pair pair = new Pair(mentee, mentor, board.scoring().score(mentee, mentor));
                Alternatives alternatives = new Alternatives(board, MatchObjective.TOTAL, 1, seed);
                if (board.scoring().allowed(mentee, mentor) && alternatives.room(mentee, mentor)) {
                    same(alternatives.forcing(mentee, mentor), now, best(board, Set.of(pair), Set.of()));
                }
                if (board.paired(mentee, mentor)) {
                    same(alternatives.forbidding(mentee, mentor), now, best(board, Set.of(), Set.of(pair)));
                }
            }
        }
    }

    private static void same(Outcome outcome, Set<Pair> now, Set<Pair> then) {
        assertThat(outcome.pairsLost()).isEqualTo(now.size() - then.size());
        assertThat(outcome.before().total() - outcome.after().total()).isEqualTo(total(now) - total(then));
    }

    @Test
    void thePairsThatChangeLeadFromTheOneDraftToTheOther() {
        Board board = board(3, List.of());
        for (int mentee = 0; mentee < MENTEES; mentee++) {
            Alternatives alternatives = new Alternatives(board, MatchObjective.TOTAL, 1, 3);
            if (board.scoring().allowed(mentee, 1) && alternatives.room(mentee, 1) && !board.paired(mentee, 1)) {
                Outcome outcome = alternatives.forcing(mentee, 1);
                String name = board.cohort().mentees().get(mentee).name();
                assertThat(outcome.moves()).anySatisfy(move -> {
                    assertThat(move.mentee()).isEqualTo(name);
                    assertThat(move.to())
                            .isEqualTo(board.cohort().mentors().get(1).name());
                });
                double change =
                        outcome.moves().stream().mapToDouble(Move::change).sum();
                assertThat(change).isCloseTo(-outcome.lost(), org.assertj.core.api.Assertions.within(0.001));
            }
        }
    }

    @Test
    void whatIsPinnedStaysWhateverElseIsForced() {
        Board free = board(5, List.of());
        DraftPair kept = free.pairs().get(0);
        Board board = board(5, List.of(new Bond(kept.mentor(), kept.mentee(), Bond.Kind.PINNED)));
        int pinnedMentee = board.cohort().mentee(kept.mentee());
        for (int mentee = 0; mentee < MENTEES; mentee++) {
            for (int mentor = 0; mentor < MENTORS; mentor++) {
                Alternatives alternatives = new Alternatives(board, MatchObjective.TOTAL, 1, 5);
                if (mentee == pinnedMentee) {
                    int pinned = board.cohort().mentor(kept.mentor());
                    assertThat(alternatives.room(mentee, mentor)).isEqualTo(mentor == pinned);
                } else if (board.scoring().allowed(mentee, mentor) && alternatives.room(mentee, mentor)) {
                    assertThat(alternatives.forcing(mentee, mentor).out()).doesNotContain(kept.id());
                }
            }
        }
    }

    /** A few of the network's people, with their best draft. */
    private static Board board(int seed, List<Bond> bonds) {
        Random random = new Random(seed);
        Cohort strangers = SomeCohort.of(
                few(NETWORK.mentors(), MENTORS, random),
                few(NETWORK.mentees(), MENTEES, random),
                NETWORK.policy(),
                NETWORK.start());
        Cohort cohort = SomeCohort.bound(SomeCohort.managed(strangers, NETWORK.managers()), bonds);
        Scoring scoring = new Scoring(cohort);
        List<DraftPair> pairs = new ArrayList<>();
        AssignmentProblem problem = new AssignmentProblem(cohort.wanted(), cohort.freePlaces(), scoring, List.of());
        for (Pair pair : new AssignmentSolver().solve(problem, seed).pairs()) {
            pairs.add(new DraftPair(
                    pairs.size() + 1L,
                    cohort.mentors().get(pair.mentor()).participantId(),
                    cohort.mentees().get(pair.mentee()).participantId(),
                    false));
        }
        return new Board(cohort, scoring, pairs);
    }

    private static List<MatchingProfile> few(List<MatchingProfile> people, int count, Random random) {
        List<MatchingProfile> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }

    /** The most pairs, then the greatest total, of all drafts with and without some pairs. */
    private static Set<Pair> best(Board board, Set<Pair> with, Set<Pair> without) {
        return best(board, 0, board.cohort().freePlaces(), new ArrayList<>(), with, without);
    }

    private static Set<Pair> best(
            Board board, int mentee, int[] places, List<Pair> made, Set<Pair> with, Set<Pair> without) {
        if (mentee == MENTEES) {
            return made.containsAll(with) ? new HashSet<>(made) : Set.of(new Pair(-1, -1, -1_000_000));
        }
        Set<Pair> best = best(board, mentee + 1, places, made, with, without);
        for (int mentor = 0; mentor < MENTORS; mentor++) {
            Pair pair = new Pair(mentee, mentor, board.scoring().score(mentee, mentor));
            if (places[mentor] > 0 && board.scoring().allowed(mentee, mentor) && !without.contains(pair)) {
                places[mentor]--;
                made.add(pair);
                Set<Pair> other = best(board, mentee + 1, places, made, with, without);
                made.remove(made.size() - 1);
                places[mentor]++;
                if (worth(other) > worth(best)) {
                    best = other;
                }
            }
        }
        return best;
    }

    private static long worth(Set<Pair> pairs) {
        return 100_000L * pairs.size() + total(pairs);
    }

    private static long total(Set<Pair> pairs) {
        return pairs.stream().mapToLong(Pair::score).sum();
    }
}
