package org.mentorium.matching.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.matching.Board;
import org.mentorium.matching.InclusiveTeaching;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.scoring.SomeCohort;
import org.mentorium.matching.shapes.CircleShape;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.shapes.DraftCircle;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;

/** What a change of peers costs, against every way of pairing them. */
class CircleCostsTests {

    private static final int PEERS = 6;
    private static final long PAIR = 1_000_000;
    private static final Cohort NETWORK = InclusiveTeaching.cohort();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatTwoPeersCostIsWhatTheBestOfAllPairingsSays(int seed) {
        Cohort cohort = peers(seed);
        Scoring scoring = new Scoring(cohort);
        CircleShape shape = CircleShape.of(cohort, scoring);
        List<DraftCircle> now = new ArrayList<>();
        for (Draft draft : shape.make(seed).drafts()) {
            now.add(new DraftCircle(now.size() + 1, false, draft.members()));
        }
        Costs costs = new CircleCosts(new Board(cohort, scoring, List.of()), now, seed);
        long before = worth(cohort, scoring, Set.of(), Set.of());
        for (int one = 0; one < PEERS; one++) {
            for (int other = 0; other < one; other++) {
                Set<Integer> two = Set.of(one, other);
                long first = participant(cohort, one);
                long second = participant(cohort, other);
                if (!costs.against(first, second, false).isEmpty()) {
                    continue;
                }
                boolean together = costs.together(first, second);
                Outcome outcome = together ? costs.forbidding(first, second) : costs.forcing(first, second);
                long after = worth(cohort, scoring, together ? Set.of() : two, together ? two : Set.of());
                assertThat(PAIR * outcome.pairsLost() / 2
                                + outcome.before().total()
                                - outcome.after().total())
                        .as("%s of seed %d", two, seed)
                        .isEqualTo(before - after);
                assertThat(outcome.leastLost()).as("exact").isNull();
                assertThat(leadsTo(now, outcome)).isEqualTo(people(outcome, now));
            }
        }
    }

    /** Nobody is in two of the proposals that there would be. */
    private static int leadsTo(List<DraftCircle> now, Outcome outcome) {
        Set<Long> people = new HashSet<>();
        outcome.in().forEach(draft -> draft.members().forEach(member -> people.add(member.participant())));
        now.stream()
                .filter(circle -> !outcome.out().contains(circle.id()))
                .forEach(circle -> circle.members().forEach(member -> people.add(member.participant())));
        return people.size();
    }

    private static int people(Outcome outcome, List<DraftCircle> now) {
        int before = now.stream().mapToInt(circle -> circle.members().size()).sum();
        return before - outcome.pairsLost();
    }

    private static Cohort peers(int seed) {
        List<MatchingProfile> all = new ArrayList<>(NETWORK.mentees());
        Collections.shuffle(all, new Random(seed));
        List<MatchingProfile> pool = all.subList(0, PEERS);
        return SomeCohort.of(pool, pool, peers(NETWORK.policy()), NETWORK.start());
    }

    private static ProgramPolicy peers(ProgramPolicy policy) {
        return new ProgramPolicy(
                MentoringType.PEER,
                policy.formal(),
                policy.languages(),
                policy.weights(),
                policy.choices(),
                Set.of(),
                null,
                policy.decidedBy(),
                policy.mentorCapacity(),
                policy.menteesPerMentorMin(),
                policy.mentorsPerMentee(),
                policy.requiredSessions(),
                policy.requiredHours(),
                policy.menteeEvidence(),
                policy.mentorEvidence(),
                policy.shape());
    }

    private static long participant(Cohort cohort, int place) {
        return cohort.mentors().get(place).participantId();
    }

    private static long worth(Cohort cohort, Scoring scoring, Set<Integer> with, Set<Integer> without) {
        Set<Integer> left = new TreeSet<>();
        for (int i = 0; i < PEERS; i++) {
            left.add(i);
        }
        left.removeAll(with);
        long forced = 0;
        if (!with.isEmpty()) {
            List<Integer> two = List.copyOf(with);
            forced = pair(scoring, two.get(0), two.get(1), Set.of());
        }
        return forced + best(scoring, new ArrayList<>(left), without);
    }

    private static long best(Scoring scoring, List<Integer> left, Set<Integer> without) {
        if (left.isEmpty()) {
            return 0;
        }
        List<Integer> rest = new ArrayList<>(left);
        int one = rest.remove(0);
        long best = best(scoring, rest, without);
        for (int other : left.subList(1, left.size())) {
            long pair = pair(scoring, one, other, without);
            if (pair >= 0) {
                List<Integer> others = new ArrayList<>(rest);
                others.remove((Integer) other);
                best = Math.max(best, pair + best(scoring, others, without));
            }
        }
        return best;
    }

    private static long pair(Scoring scoring, int one, int other, Set<Integer> without) {
        boolean may = scoring.allowed(one, other) && scoring.allowed(other, one) && !without.equals(Set.of(one, other));
        return may ? PAIR + (scoring.score(one, other) + scoring.score(other, one)) / 2 : -1;
    }
}
