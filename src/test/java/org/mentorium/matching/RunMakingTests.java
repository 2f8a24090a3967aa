package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.scoring.SomeCohort;
import org.mentorium.matching.solver.Pair;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.Aim;
import org.mentorium.programs.MatchObjective;
import org.mentorium.programs.Precedence;

class RunMakingTests {

    private final Cohort cohort = InclusiveTeaching.cohort();
    private final RunMaking made = RunMaking.of(cohort, new Scoring(cohort), Aim.USUAL, 7, new RunProgress());

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
        assertThat(RunMaking.of(again, new Scoring(again), Aim.USUAL, 7, new RunProgress()))
                .isEqualTo(made);
        RunMaking other = RunMaking.of(again, new Scoring(again), Aim.USUAL, 8, new RunProgress());
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
        RunMaking second = RunMaking.of(later, new Scoring(later), Aim.USUAL, 7, new RunProgress());
        assertThat(second.pairs()).hasSize(95).noneMatch(pair -> pair.mentee() == first.mentee());
        assertThat(second.certificate().places()).isEqualTo(107);
        assertThat(second.certificate().verified()).isTrue();
    }

    @Test
    void theProgramSaysWhatTheBestIsAndWhoComesFirst() {
        for (MatchObjective objective : MatchObjective.values()) {
            RunMaking other = RunMaking.of(
                    cohort, new Scoring(cohort), new Aim(objective, Precedence.NOBODY), 7, new RunProgress());
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
    void theEarliestAreServedFirstAndTheLotIsDrawnByTheSeed() {
        Cohort few = SomeCohort.of(cohort.mentors().subList(0, 20), cohort.mentees(), cohort.policy(), cohort.start());
        RunMaking scores = RunMaking.of(few, new Scoring(few), Aim.USUAL, 7, new RunProgress());
        RunMaking earliest = RunMaking.of(
                few, new Scoring(few), new Aim(MatchObjective.TOTAL, Precedence.EARLIEST), 7, new RunProgress());
        assertThat(earliest.pairs()).hasSameSizeAs(scores.pairs());
        assertThat(earliest.certificate().verified()).isTrue();
        assertThat(earliest.pairs().stream().mapToInt(Pair::mentee).sum())
                .isLessThan(scores.pairs().stream().mapToInt(Pair::mentee).sum());
        Aim lot = new Aim(MatchObjective.TOTAL, Precedence.LOT);
        RunMaking seven = RunMaking.of(few, new Scoring(few), lot, 7, new RunProgress());
        assertThat(RunMaking.of(few, new Scoring(few), lot, 7, new RunProgress()))
                .isEqualTo(seven);
        assertThat(RunMaking.of(few, new Scoring(few), lot, 8, new RunProgress())
                        .pairs())
                .isNotEqualTo(seven.pairs());
    }
}
