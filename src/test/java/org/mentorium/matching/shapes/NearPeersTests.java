package org.mentorium.matching.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.scoring.SomeCohort;
import org.mentorium.matching.scoring.Someone;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.programs.HardRule;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.Shape;

/** Near peers, against every way of pairing them. */
class NearPeersTests {

    private static final long PAIR = 1_000_000_000L;
    private static final List<String> SKILLS = List.of("chess", "cooking", "singing", "statistics", "essays");

    @Test
    void smallPoolsArePairedAsWellAsByTryingEverything() {
        SplittableRandom random = new SplittableRandom(20_261_126);
        for (int i = 0; i < 400; i++) {
            Cohort cohort = pool(random, random.nextInt(9));
            Scoring scoring = new Scoring(cohort);
            Made made = CircleShape.of(cohort, scoring).make(i);
            long best = best(cohort, scoring, 0);
            assertThat(made.verified()).as("pool %d", i).isTrue();
            assertThat(made.drafts()).as("pool %d", i).hasSize((int) (best / PAIR));
            assertThat(made.total()).as("pool %d", i).isEqualTo(best % PAIR).isEqualTo(made.bound());
            assertThat(made.possible()).isEqualTo(made.placed());
        }
    }

    @Test
    void yearsSayWhoIsTheMentorAndNobodyWhoCouldJoinIsLeftOver() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 400; i++) {
            Cohort cohort = pool(random, 3 + random.nextInt(8));
            Scoring scoring = new Scoring(cohort);
            List<Draft> drafts = CircleShape.of(cohort, scoring).make(i).drafts();
            List<Long> placed = new ArrayList<>();
            for (Draft draft : drafts) {
                draft.members().forEach(member -> placed.add(member.participant()));
                assertThat(draft.members()).hasSizeBetween(2, 3);
                assertThat(draft.ties()).hasSize(draft.members().size() - 1).allSatisfy(tie -> {
                    assertThat(role(draft, tie.mentor())).isEqualTo(ParticipantRole.MENTOR);
                    assertThat(role(draft, tie.mentee())).isEqualTo(ParticipantRole.MENTEE);
                    assertThat(may(cohort, scoring, cohort.mentor(tie.mentor()), cohort.mentor(tie.mentee())))
                            .isTrue();
                });
            }
            assertThat(placed).doesNotHaveDuplicates();
            for (int person = 0; person < cohort.mentors().size(); person++) {
                long alone = cohort.mentors().get(person).participantId();
                if (!placed.contains(alone)) {
                    Hands hands = new Hands(cohort, scoring);
                    assertThat(drafts)
                            .filteredOn(draft -> draft.members().size() == 2)
                            .noneMatch(draft -> joins(hands, alone, draft));
                }
            }
        }
    }

    private static boolean joins(Hands hands, long alone, Draft draft) {
        try {
            return !Joining.of(hands, alone, draft.members()).ties().isEmpty();
        } catch (org.mentorium.common.RuleBroken kept) {
            return false;
        }
    }

    private static ParticipantRole role(Draft draft, long participant) {
        return draft.members().stream()
                .filter(member -> member.participant() == participant)
                .findFirst()
                .orElseThrow()
                .role();
    }

    /** Years are few, so that many are of one; of some nobody knows theirs, and languages part others. */
    private static Cohort pool(SplittableRandom random, int people) {
        List<MatchingProfile> pool = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Someone someone = Someone.peer()
                    .inYear(random.nextInt(8) == 0 ? null : 1 + random.nextInt(4))
                    .offers(SKILLS.get(random.nextInt(SKILLS.size())))
                    .seeks(SKILLS.get(random.nextInt(SKILLS.size())));
            pool.add((random.nextInt(4) == 0 ? someone.speaks("fi") : someone.speaks("es", "fi")).profile());
        }
        return SomeCohort.of(
                pool,
                pool,
                Someone.policy(
                        MentoringType.NEAR_PEER, Map.of("skills", 3, "language", 2), null, HardRule.SHARED_LANGUAGE),
                Someone.START);
    }

    private static boolean may(Cohort cohort, Scoring scoring, int mentor, int mentee) {
        Integer years = cohort.mentors().get(mentor).yearGroup();
        Integer others = cohort.mentors().get(mentee).yearGroup();
        return years != null
                && others != null
                && years > others
                && years - others <= Shape.USUAL.yearGap()
                && scoring.allowed(mentee, mentor);
    }

    private static long best(Cohort cohort, Scoring scoring, int paired) {
        int first = Integer.numberOfTrailingZeros(~paired);
        if (first >= cohort.mentors().size()) {
            return 0;
        }
        long best = best(cohort, scoring, paired | 1 << first);
        for (int other = first + 1; other < cohort.mentors().size(); other++) {
            if ((paired >> other & 1) == 0) {
                long rest = best(cohort, scoring, paired | 1 << first | 1 << other);
                if (may(cohort, scoring, first, other)) {
                    best = Math.max(best, PAIR + scoring.score(other, first) + rest);
                }
                if (may(cohort, scoring, other, first)) {
                    best = Math.max(best, PAIR + scoring.score(first, other) + rest);
                }
            }
        }
        return best;
    }
}
