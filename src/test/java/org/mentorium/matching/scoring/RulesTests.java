package org.mentorium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.matching.scoring.Someone.mentee;
import static org.mentorium.matching.scoring.Someone.mentor;
import static org.mentorium.matching.scoring.Someone.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.scoring.Bond.Kind;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.HardRule;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.wishes.Preferences;

class RulesTests {

    @Test
    void nobodyIsTheirOwnMentor() {
        assertThat(broken(policy(Map.of()), mentor().person(7), mentee().person(7)))
                .containsExactly("ONESELF");
        assertThat(broken(policy(Map.of()), mentor(), mentee())).isEmpty();
    }

    @Test
    void theTwoShareALanguage() {
        ProgramPolicy policy = policy(Map.of(), HardRule.SHARED_LANGUAGE);
        assertThat(broken(policy, mentor().speaks("es", "en"), mentee().speaks("fi", "en")))
                .isEmpty();
        assertThat(broken(policy, mentor().speaks("es"), mentee().speaks("fi"))).containsExactly("SHARED_LANGUAGE");
        assertThat(broken(policy, mentor(), mentee())).containsExactly("SHARED_LANGUAGE");
    }

    @Test
    void nobodyIsMatchedAlongTheLineAtAnyDepth() {
        ProgramPolicy policy = policy(Map.of(), HardRule.NO_LINE_MANAGER);
        Map<Long, Long> managers = Map.of(1L, 2L, 2L, 3L, 3L, 4L);
        assertThat(broken(policy, managers, mentor().person(2), mentee().person(1)))
                .containsExactly("NO_LINE_MANAGER");
        assertThat(broken(policy, managers, mentor().person(4), mentee().person(1)))
                .containsExactly("NO_LINE_MANAGER");
        assertThat(broken(policy, managers, mentor().person(1), mentee().person(4)))
                .containsExactly("NO_LINE_MANAGER");
        assertThat(broken(policy, managers, mentor().person(5), mentee().person(1)))
                .isEmpty();
    }

    @Test
    void twoWhoManageEachOtherHoldNothingUp() {
        ProgramPolicy policy = policy(Map.of(), HardRule.NO_LINE_MANAGER);
        assertThat(broken(policy, Map.of(1L, 2L, 2L, 1L), mentor().person(3), mentee().person(1)))
                .isEmpty();
    }

    @Test
    void organisationsAreTheSameOrDifferent() {
        ProgramPolicy same = policy(Map.of(), HardRule.SAME_ORGANISATION);
        ProgramPolicy different = policy(Map.of(), HardRule.DIFFERENT_ORGANISATION);
        Someone mentor = mentor().organisation(1);
        assertThat(broken(same, mentor, mentee().organisation(1))).isEmpty();
        assertThat(broken(same, mentor, mentee().organisation(2))).containsExactly("SAME_ORGANISATION");
        assertThat(broken(different, mentor, mentee().organisation(2))).isEmpty();
        assertThat(broken(different, mentor, mentee().organisation(1))).containsExactly("DIFFERENT_ORGANISATION");
        assertThat(broken(same, mentor(), mentee())).containsExactly("SAME_ORGANISATION");
        assertThat(broken(different, mentor(), mentee())).containsExactly("DIFFERENT_ORGANISATION");
    }

    @Test
    void mentorsHaveTheMinimumOfExperience() {
        ProgramPolicy policy = policy(MentoringType.ONE_TO_ONE, Map.of(), 5, HardRule.MINIMUM_EXPERIENCE);
        assertThat(broken(policy, mentor().years(5), mentee())).isEmpty();
        assertThat(broken(policy, mentor().years(4), mentee())).containsExactly("MINIMUM_EXPERIENCE");
        assertThat(broken(policy, mentor(), mentee())).containsExactly("MINIMUM_EXPERIENCE");
    }

    @Test
    void whoIsTogetherOrWasIsNotMatchedAgain() {
        MatchingProfile mentor = mentor().capacity(3).profile();
        MatchingProfile mentee = mentee().profile();
        Rule together = only(bound(mentor, mentee, Kind.TOGETHER));
        assertThat(together.key()).isEqualTo("TOGETHER");
        assertThat(only(bound(mentor, mentee, Kind.PROPOSED)).key()).isEqualTo("TOGETHER");
        Rule earlier = only(bound(mentor, mentee, Kind.EARLIER));
        assertThat(earlier.key()).isEqualTo("EARLIER");
        assertThat(earlier.counted()).isFalse();
        assertThat(only(bound(mentor, mentee, Kind.LINKED)).key()).isEqualTo("EARLIER");
    }

    @Test
    void twoWhoNameEachOtherAreMatchedAgain() {
        MatchingProfile mentor = mentor().profile();
        MatchingProfile mentee = mentee().profile();
        Cohort parted = bound(mentor, mentee, Kind.EARLIER);
        Map<Long, List<Long>> one = Map.of(mentor.participantId(), List.of(mentee.participantId()));
        Map<Long, List<Long>> both = new HashMap<>(one);
        both.put(mentee.participantId(), List.of(mentor.participantId()));
        assertThat(new Scoring(SomeCohort.saying(parted, new Preferences(one, Map.of()))).allowed(0, 0))
                .isFalse();
        assertThat(new Scoring(SomeCohort.saying(parted, new Preferences(both, Map.of()))).allowed(0, 0))
                .isTrue();
        for (Kind kind : List.of(Kind.TOGETHER, Kind.LINKED)) {
            assertThat(new Scoring(SomeCohort.saying(bound(mentor, mentee, kind), new Preferences(both, Map.of())))
                            .allowed(0, 0))
                    .as(kind.name())
                    .isFalse();
        }
    }

    @Test
    void ratherNotOfEitherLooksLikeWhatWasEarlier() {
        MatchingProfile mentor = mentor().profile();
        MatchingProfile mentee = mentee().profile();
        Rule earlier = only(bound(mentor, mentee, Kind.EARLIER));
        Cohort strangers = SomeCohort.of(List.of(mentor), List.of(mentee), policy(Map.of()), Someone.START);
        for (Map<Long, Set<Long>> said : List.of(
                Map.of(mentor.participantId(), Set.of(mentee.participantId())),
                Map.of(mentee.participantId(), Set.of(mentor.participantId())))) {
            Rule rule = only(SomeCohort.saying(strangers, new Preferences(Map.of(), said)));
            assertThat(rule.key()).isEqualTo(earlier.key());
            assertThat(rule.counted()).isEqualTo(earlier.counted());
        }
    }

    @Test
    void ratherNotIsNotLiftedByWishes() {
        MatchingProfile mentor = mentor().profile();
        MatchingProfile mentee = mentee().profile();
        Preferences torn = new Preferences(
                Map.of(
                        mentor.participantId(), List.of(mentee.participantId()),
                        mentee.participantId(), List.of(mentor.participantId())),
                Map.of(mentor.participantId(), Set.of(mentee.participantId())));
        assertThat(new Scoring(SomeCohort.saying(bound(mentor, mentee, Kind.EARLIER), torn)).allowed(0, 0))
                .isFalse();
    }

    @Test
    void placesAreHeldByThoseTogetherOrProposed() {
        MatchingProfile mentor = mentor().capacity(3).profile();
        MatchingProfile mentee = mentee().profile();
        assertThat(bound(mentor, mentee, Kind.TOGETHER).freePlaces()).containsExactly(2);
        assertThat(bound(mentor, mentee, Kind.TOGETHER).wanted()).containsExactly(0);
        assertThat(bound(mentor, mentee, Kind.PROPOSED).freePlaces()).containsExactly(2);
        assertThat(bound(mentor, mentee, Kind.EARLIER).freePlaces()).containsExactly(3);
        assertThat(bound(mentor, mentee, Kind.EARLIER).wanted()).containsExactly(1);
    }

    private static Cohort bound(MatchingProfile mentor, MatchingProfile mentee, Kind kind) {
        return SomeCohort.bound(
                SomeCohort.of(List.of(mentor), List.of(mentee), policy(Map.of()), Someone.START),
                List.of(new Bond(mentor.participantId(), mentee.participantId(), kind)));
    }

    private static Rule only(Cohort cohort) {
        List<Rule> broken = new Scoring(cohort).broken(0, 0);
        assertThat(broken).hasSize(1);
        return broken.get(0);
    }

    private static List<String> broken(ProgramPolicy policy, Someone mentor, Someone mentee) {
        return broken(policy, Map.of(), mentor, mentee);
    }

    private static List<String> broken(ProgramPolicy policy, Map<Long, Long> managers, Someone mentor, Someone mentee) {
        Cohort cohort = Someone.cohort(policy, Someone.START, List.of(mentor), List.of(mentee), managers);
        return new Scoring(cohort).broken(0, 0).stream().map(Rule::key).toList();
    }
}
