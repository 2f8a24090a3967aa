package org.mentorium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.matching.scoring.Someone.mentee;
import static org.mentorium.matching.scoring.Someone.mentor;
import static org.mentorium.programs.MatchKind.COMPLEMENTARY;
import static org.mentorium.programs.MatchKind.SIMILAR;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.scoring.Reason.Aspect;
import org.mentorium.people.MeetingMode;
import org.mentorium.people.Occupation;
import org.mentorium.programs.CriterionChoice;
import org.mentorium.programs.MatchKind;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.wishes.Preferences;

/** Criteria under the kinds and numbers that a program chooses, and those that read wishes and answers. */
class ChosenKindTests {

    @Test
    void aSkillKnownLessWellThanItIsSoughtCountsLess() {
        Someone mentee = mentee().seeks("Moodle: 3");
        assertThat(score("skills", null, null, mentor().offers("Moodle: 3"), mentee))
                .isEqualTo(100_00);
        assertThat(score("skills", null, null, mentor().offers("Moodle: 2"), mentee))
                .isEqualTo(60_00);
        assertThat(score("skills", null, null, mentor().offers("Moodle"), mentee))
                .isEqualTo(60_00);
        assertThat(score("skills", null, null, mentor().offers("Moodle: 1"), mentee))
                .isEqualTo(30_00);
        assertThat(score("skills", null, null, mentor().offers("Moodle: 1"), mentee().seeks("Moodle")))
                .isEqualTo(100_00);
    }

    @Test
    void skillsAreCoveredAcrossLanguages() {
        assertThat(score(
                        "skills",
                        null,
                        null,
                        mentor().offers("gestión del aula"),
                        mentee().seeks("classroom management")))
                .isEqualTo(100_00);
    }

    @Test
    void alikeSkillsAreThoseThatBothKnowOrSeek() {
        Someone mentee = mentee().seeks("Moodle").offers("Python");
        assertThat(score("skills", SIMILAR, null, mentor().seeks("Moodle", "Python"), mentee))
                .isEqualTo(100_00);
        assertThat(score("skills", SIMILAR, null, mentor().offers("Moodle", "bullying", "rubrics"), mentee))
                .isEqualTo(40_00);
        assertThat(score("skills", SIMILAR, null, mentor(), mentee)).isZero();
    }

    @Test
    void aMentorsOfferCoversGoalsButIsNoLikenessOfGoals() {
        Someone mentee = mentee().goals("job interviews");
        Someone mentor = mentor().offers("entrevistas de trabajo").goals("mountains");
        assertThat(score("goals", COMPLEMENTARY, null, mentor, mentee)).isGreaterThanOrEqualTo(70_00);
        assertThat(score("goals", SIMILAR, null, mentor, mentee)).isLessThan(10_00);
        assertThat(score("goals", SIMILAR, null, mentor().goals("job interviews"), mentee))
                .isEqualTo(100_00);
    }

    @Test
    void experienceIsAlikeOrAheadByAsManyYearsAsTheProgramSays() {
        assertThat(score("experience", SIMILAR, null, mentor().years(12), mentee().years(2)))
                .isZero();
        assertThat(score("experience", SIMILAR, null, mentor().years(2), mentee().years(2)))
                .isEqualTo(100_00);
        assertThat(score("experience", COMPLEMENTARY, 20, mentor().years(12), mentee().years(2)))
                .isEqualTo(50_00);
    }

    @Test
    void rolesAreTheSameOrDifferent() {
        Someone teacher = mentor().is(Occupation.TEACHER);
        assertThat(score("role", SIMILAR, null, teacher, mentee().is(Occupation.TEACHER)))
                .isEqualTo(100_00);
        assertThat(score("role", SIMILAR, null, teacher, mentee().is(Occupation.STUDENT)))
                .isZero();
        assertThat(score("role", COMPLEMENTARY, null, teacher, mentee().is(Occupation.STUDENT)))
                .isEqualTo(100_00);
        assertThat(score("role", COMPLEMENTARY, null, mentor(), mentee().is(Occupation.STUDENT)))
                .isZero();
    }

    @Test
    void theTwoCanMeet() {
        Someone murcia = mentee().meets(MeetingMode.IN_PERSON, "Murcia");
        assertThat(meeting(mentor().meets(MeetingMode.EITHER, " murcia "), murcia))
                .isEqualTo(100_00);
        assertThat(meeting(mentor().meets(MeetingMode.EITHER, "Ancona"), murcia))
                .isZero();
        assertThat(meeting(mentor().meets(MeetingMode.ONLINE, "Murcia"), murcia))
                .isZero();
        Someone anywhere = mentee().meets(MeetingMode.EITHER, "");
        assertThat(meeting(mentor().meets(MeetingMode.ONLINE, "Murcia"), anywhere))
                .isEqualTo(100_00);
        assertThat(meeting(mentor().meets(MeetingMode.EITHER, "Murcia"), anywhere))
                .isEqualTo(80_00);
        assertThat(meeting(mentor(), anywhere)).isZero();
    }

    @Test
    void enoughSharedHoursAreAsManyAsTheProgramSays() {
        Someone mentor = mentor().free("UTC", "mon 08-10");
        Someone mentee = mentee().free("UTC", "mon 08-12");
        assertThat(score("availability", null, 2, mentor, mentee)).isEqualTo(100_00);
        assertThat(score("availability", null, 8, mentor, mentee)).isEqualTo(25_00);
    }

    @Test
    void wishesCountByTheirRankOnBothSides() {
        Cohort cohort = cohort("wishes", null, null, List.of(mentor(), mentor(), mentor()), List.of(mentee()));
        long mentee = cohort.mentees().get(0).participantId();
        long first = cohort.mentors().get(0).participantId();
        long second = cohort.mentors().get(1).participantId();
        Scoring one = new Scoring(SomeCohort.saying(
                cohort, new Preferences(Map.of(mentee, List.of(second, first)), Map.of())));
        assertThat(one.score(0, 1)).isEqualTo(100_00);
        assertThat(one.score(0, 0)).isEqualTo(90_00);
        assertThat(one.score(0, 2)).isZero();
        Scoring both = new Scoring(SomeCohort.saying(
                cohort,
                new Preferences(
                        Map.of(mentee, List.of(second, first), first, List.of(mentee), second, List.of(99L)),
                        Map.of())));
        assertThat(both.score(0, 0)).isEqualTo(95_00);
        assertThat(both.score(0, 1)).isEqualTo(50_00);
        assertThat(both.reasons(0, 0).get(0).words().key()).isEqualTo("matching.reason.wishes.both");
        assertThat(new Scoring(cohort).reasons(0, 0)).isEmpty();
    }

    @Test
    void answersSuitAsEachQuestionSays() {
        Cohort cohort = SomeCohort.asked(
                cohort(
                        "answers",
                        null,
                        null,
                        List.of(mentor().answers(Map.of(1L, 0, 2L, 0)), mentor()),
                        List.of(mentee().answers(Map.of(1L, 0, 2L, 0, 3L, 1)))),
                Map.of(1L, SIMILAR, 2L, COMPLEMENTARY));
        Scoring scoring = new Scoring(cohort);
        assertThat(scoring.score(0, 0)).isEqualTo(50_00);
        assertThat(scoring.score(0, 1)).isZero();
        assertThat(scoring.reasons(0, 0).get(0).words().args())
                .extracting(a -> a.values().get(0))
                .containsExactly("1.0", "2.0");
    }

    @Test
    void likenessAndCoverageAreKeptApart() {
        ProgramPolicy policy = Someone.policy(Map.of("skills", 1, "role", 1, "language", 8));
        Scoring scoring = new Scoring(Someone.cohort(
                policy,
                mentor().offers("rubrics").is(Occupation.TEACHER).speaks("es"),
                mentee().seeks("rubrics").is(Occupation.STUDENT).speaks("es")));
        assertThat(Reason.points(scoring.reasons(0, 0), Aspect.COVERAGE)).isEqualTo(100_00);
        assertThat(Reason.points(scoring.reasons(0, 0), Aspect.SIMILARITY)).isZero();
        assertThat(Reason.points(List.of(), Aspect.SIMILARITY)).isEqualTo(-1);
        assertThat(scoring.score(0, 0)).isEqualTo(90_00);
        assertThat(scoring.reasons(0, 0))
                .extracting(Reason::aspect)
                .containsExactly(Aspect.CIRCUMSTANCES, Aspect.COVERAGE, Aspect.SIMILARITY);
    }

    private static int meeting(Someone mentor, Someone mentee) {
        return score("meeting", null, null, mentor, mentee);
    }

    private static int score(
            String criterion, @Nullable MatchKind kind, @Nullable Integer amount, Someone mentor, Someone mentee) {
        return new Scoring(cohort(criterion, kind, amount, List.of(mentor), List.of(mentee))).score(0, 0);
    }

    private static Cohort cohort(
            String criterion,
            @Nullable MatchKind kind,
            @Nullable Integer amount,
            List<Someone> mentors,
            List<Someone> mentees) {
        ProgramPolicy policy = Someone.policy(
                MentoringType.ONE_TO_ONE,
                Map.of(criterion, 5),
                Map.of(criterion, new CriterionChoice(kind, amount)),
                null);
        return Someone.cohort(policy, Someone.START, mentors, mentees, Map.of());
    }
}
