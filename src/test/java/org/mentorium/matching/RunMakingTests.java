package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.scoring.SomeCohort;
import org.mentorium.matching.solver.Pair;
import org.mentorium.participants.Applied;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.Aim;
import org.mentorium.programs.MatchObjective;
import org.mentorium.programs.Precedence;

class RunMakingTests {

    private final Cohort cohort = InclusiveTeaching.cohort();
    private final RunMaking made = make(cohort, Aim.USUAL, List.of(), 7);

    @Test
    void everyMenteeOfTheNetworkHasAMentor() {
        assertThat(cohort.mentees()).hasSize(96);
        assertThat(made.pairs()).hasSize(96).extracting(Pair::mentee).doesNotHaveDuplicates();
        assertThat(made.certificate().pairs()).isEqualTo(96);
        assertThat(made.certificate().possible()).isEqualTo(96);
        assertThat(made.certificate().places()).isEqualTo(108);
    }

    @Test
    void nobodyHasMoreMenteesThanPlaces() {
        Map<Integer, Long> load =
                made.pairs().stream().collect(Collectors.groupingBy(Pair::mentor, Collectors.counting()));
        load.forEach((mentor, mentees) -> assertThat(mentees)
                .isLessThanOrEqualTo(cohort.mentors().get(mentor).capacity()));
    }

    @Test
    void eachPairSharesALanguageAndNobodyMeetsTheirManager() {
        for (Pair pair : made.pairs()) {
            MatchingProfile mentee = cohort.mentees().get(pair.mentee());
            MatchingProfile mentor = cohort.mentors().get(pair.mentor());
            assertThat(mentee.languages()).containsAnyElementsOf(mentor.languages());
            assertThat(cohort.managers())
                    .doesNotContainEntry(mentee.personId(), mentor.personId())
                    .doesNotContainEntry(mentor.personId(), mentee.personId());
        }
        // Both rules had something to forbid.
        assertThat(made.certificate().excluded()).containsOnlyKeys("NO_LINE_MANAGER", "SHARED_LANGUAGE");
    }

    @Test
    void theCertificateIsVerified() {
        assertThat(made.certificate().verified()).isTrue();
        assertThat(made.certificate().total()).isEqualTo(made.certificate().bound());
        assertThat(made.pairs().stream().mapToLong(Pair::score).sum())
                .isEqualTo(made.certificate().total());
        assertThat(made.certificate().lowest())
                .isEqualTo(made.pairs().stream().mapToInt(Pair::score).min().orElseThrow());
    }

    @Test
    void theSameSeedGivesTheSamePairs() {
        Cohort again = InclusiveTeaching.cohort();
        assertThat(make(again, Aim.USUAL, List.of(), 7)).isEqualTo(made);
        RunMaking other = make(again, Aim.USUAL, List.of(), 8);
        assertThat(other.certificate())
                .usingRecursiveComparison()
                .ignoringFields("blocking", "wishesMet")
                .isEqualTo(made.certificate());
    }

    @Test
    void whoIsTogetherKeepsTheirPlaces() {
        Pair first = made.pairs().get(0);
        Bond together = new Bond(
                cohort.mentors().get(first.mentor()).participantId(),
                cohort.mentees().get(first.mentee()).participantId(),
                Bond.Kind.TOGETHER);
        Cohort later = SomeCohort.bound(cohort, List.of(together));
        RunMaking second = make(later, Aim.USUAL, List.of(), 7);
        assertThat(second.pairs()).hasSize(95).noneMatch(pair -> pair.mentee() == first.mentee());
        assertThat(second.certificate().places()).isEqualTo(107);
        assertThat(second.certificate().verified()).isTrue();
    }

    @Test
    void theProgramSaysWhatTheBestIsAndWhoComesFirst() {
        for (MatchObjective objective : MatchObjective.values()) {
            RunMaking other = make(cohort, new Aim(objective, Precedence.NOBODY), List.of(), 7);
            assertThat(other.certificate().verified()).as(objective.name()).isTrue();
            assertThat(other.certificate().objective()).isEqualTo(objective);
            if (objective == MatchObjective.FAIR) {
                assertThat(other.certificate().lowest())
                        .isGreaterThanOrEqualTo(made.certificate().lowest());
            }
            if (objective == MatchObjective.STABLE) {
                assertThat(other.certificate().blocking()).isZero();
            }
        }
    }

    @Test
    void theEarliestTheFirstGroupsOrTheLotComeFirst() {
        Cohort few = SomeCohort.of(cohort.mentors().subList(0, 20), cohort.mentees(), cohort.policy(), cohort.start());
        RunMaking scores = make(few, Aim.USUAL, List.of(), 7);
        int mentees = few.mentees().size();
        // Who is last in the list applied first, and the ten last are the first group.
        List<Applied> applied = IntStream.range(0, mentees)
                .mapToObj(i -> new Applied(
                        few.mentees().get(i).participantId(),
                        Instant.EPOCH.plusSeconds(mentees - i),
                        i < 10 ? null : Integer.valueOf(i >= mentees - 10 ? 1 : 2)))
                .toList();
        RunMaking earliest = make(few, new Aim(MatchObjective.TOTAL, Precedence.EARLIEST), applied, 7);
        assertThat(earliest.pairs()).hasSameSizeAs(scores.pairs());
        assertThat(earliest.certificate().verified()).isTrue();
        assertThat(earliest.pairs().stream().mapToInt(Pair::mentee).sum())
                .isGreaterThan(scores.pairs().stream().mapToInt(Pair::mentee).sum());
        RunMaking groups = make(few, new Aim(MatchObjective.TOTAL, Precedence.PRIORITY), applied, 7);
        assertThat(groups.pairs()).hasSameSizeAs(scores.pairs());
        assertThat(groups.pairs().stream().map(Pair::mentee))
                .containsAll(IntStream.range(mentees - 10, mentees).boxed().toList());
        Aim lot = new Aim(MatchObjective.TOTAL, Precedence.LOT);
        RunMaking seven = make(few, lot, applied, 7);
        assertThat(make(few, lot, List.of(), 7)).isEqualTo(seven);
        assertThat(make(few, lot, List.of(), 8).pairs()).isNotEqualTo(seven.pairs());
    }

    @Test
    void whoWasEnteredAtOnceComesFirstTogether() {
        List<Applied> applied = cohort.mentees().stream()
                .map(mentee -> new Applied(mentee.participantId(), Instant.EPOCH, null))
                .toList();
        assertThat(Turns.of(cohort, applied, Precedence.EARLIEST, 1)).containsOnly(0);
    }

    private static RunMaking make(Cohort cohort, Aim aim, List<Applied> applied, long seed) {
        int[] turns = Turns.of(cohort, applied, aim.precedence(), seed);
        return RunMaking.of(cohort, new Scoring(cohort), aim, turns, seed, new RunProgress());
    }
}
