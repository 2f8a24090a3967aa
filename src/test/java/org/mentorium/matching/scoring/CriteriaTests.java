package org.mentorium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.matching.scoring.Someone.cohort;
import static org.mentorium.matching.scoring.Someone.mentee;
import static org.mentorium.matching.scoring.Someone.mentor;
import static org.mentorium.matching.scoring.Someone.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mentorium.programs.MentoringType;
import org.mentorium.topics.Stems;

class CriteriaTests {

    @Test
    void skillsCountByHowMuchOfTheNeedIsCovered() {
        Someone mentee = mentee().seeks("Formative assessment", "co-teaching");
        assertThat(score("skills", mentor().offers("co-teaching", "outdoor learning"), mentee))
                .isEqualTo(50_00);
        assertThat(score("skills", mentor().offers("Co teaching", "formative assessments"), mentee))
                .isEqualTo(100_00);
        assertThat(score("skills", mentor().offers("outdoor learning"), mentee)).isZero();
    }

    @Test
    void anotherSkillThatSharesHalfOfItsWordsIsAnotherSkill() {
        assertThat(score("skills", mentor().offers("classroom management"), mentee().seeks("multilingual classrooms")))
                .isZero();
        // The vocabulary knows nothing of falcons, so words decide.
        assertThat(score("skills", mentor().offers("wild falcon training"), mentee().seeks("falcon training")))
                .isEqualTo(80_00);
    }

    @Test
    void goalsCountByTheTopicsAndWordsThatTheMentorUsesToo() {
        Someone mentee = mentee().goals("Giving feedback, and falconry");
        int near = score("goals", mentor().goals("observe lessons, giving feedback"), mentee);
        assertThat(near).isGreaterThan(70_00);
        assertThat(words("goals", mentor().goals("giving feedback"), mentee))
                .isEqualTo(Reason.Words.of("goals.topics", Reason.Argument.topics(List.of("giving-feedback"))));
        assertThat(words("goals", mentor().goals("falconry"), mentee))
                .isEqualTo(Reason.Words.of("goals.shared", Reason.Argument.list(List.of("falconry"))));
        assertThat(score("goals", mentor().goals("the and that"), mentee)).isZero();
    }

    @Test
    void wordsAreComparedWithoutEndingsAndAccents() {
        assertThat(Stems.of("Evaluación formativa").keySet())
                .isEqualTo(Stems.of("evaluaciones formativas").keySet());
        assertThat(Stems.of("Élèves motivés").keySet())
                .isEqualTo(Stems.of("élève motivé").keySet());
        assertThat(Stems.of("planning lessons").keySet())
                .isEqualTo(Stems.of("plan a lesson").keySet());
        assertThat(Stems.of("  \u0000 … 12 !").keySet()).isEmpty();
    }

    @Test
    void theFirstSharedLanguageIsHalfOfThePoints() {
        assertThat(score("language", mentor().speaks("es", "en"), mentee().speaks("es")))
                .isEqualTo(100_00);
        assertThat(score("language", mentor().speaks("en"), mentee().speaks("fi", "en")))
                .isEqualTo(50_00);
        assertThat(score("language", mentor().speaks("es", "en"), mentee().speaks("fi", "en", "es")))
                .isEqualTo(75_00);
        assertThat(score("language", mentor().speaks("de"), mentee().speaks("es")))
                .isZero();
    }

    @Test
    void sharedHoursAreTheSameMomentsInEachOnesZone() {
        Someone vienna = mentor().free("Europe/Vienna", "thu 16-18");
        assertThat(hours(vienna, mentee().free("Europe/Vienna", "thu 17-19"), "2027-01-11"))
                .isEqualTo(1);
        assertThat(hours(vienna, mentee().free("Europe/London", "thu 15-17"), "2027-01-11"))
                .isEqualTo(2);
        // Mazatlan has no summer time: eight hours behind Vienna in winter, nine in summer.
        Someone mazatlan = mentee().free("America/Mazatlan", "thu 08-10");
        assertThat(hours(vienna, mazatlan, "2027-01-11")).isEqualTo(2);
        assertThat(hours(vienna, mazatlan, "2027-07-05")).isEqualTo(1);
    }

    @Test
    void theWeekIsACircle() {
        Someone auckland = mentor().free("Pacific/Auckland", "mon 08-10");
        Someone lisbon = mentee().free("Europe/Lisbon", "sun 18-24");
        assertThat(hours(auckland, lisbon, "2027-01-11")).isEqualTo(2);
    }

    @Test
    void halfHoursOfOddZonesCount() {
        Someone delhi = mentor().free("Asia/Kolkata", "mon 10-12");
        assertThat(hours(delhi, mentee().free("UTC", "mon 05-06"), "2027-01-11"))
                .isEqualTo(1);
        assertThat(hours(delhi, mentee().free("UTC", "mon 04-05"), "2027-01-11"))
                .isEqualTo(0.5);
    }

    @Test
    void theSameOrganisationCountsUnlessTheProgramBringsOrganisationsTogether() {
        Someone mentor = mentor().organisation(1);
        assertThat(score("organisation", mentor, mentee().organisation(1))).isEqualTo(100_00);
        assertThat(score("organisation", mentor, mentee().organisation(2))).isZero();
        assertThat(score(MentoringType.CROSS, "organisation", mentor, mentee().organisation(2)))
                .isEqualTo(100_00);
        assertThat(score(MentoringType.CROSS, "organisation", mentor, mentee().organisation(1)))
                .isZero();
        assertThat(score(MentoringType.CROSS, "organisation", mentor(), mentee().organisation(1)))
                .isZero();
    }

    @Test
    void experienceCountsByWhatTheTypeIsAbout() {
        assertThat(experience(MentoringType.ONE_TO_ONE, 8, 3)).isEqualTo(100_00);
        assertThat(experience(MentoringType.ONE_TO_ONE, 5, 3)).isEqualTo(40_00);
        assertThat(experience(MentoringType.ONE_TO_ONE, 1, 9)).isZero();
        assertThat(experience(MentoringType.REVERSE, 1, 9)).isEqualTo(100_00);
        assertThat(experience(MentoringType.PEER, 4, 4)).isEqualTo(100_00);
        assertThat(experience(MentoringType.PEER, 4, 9)).isEqualTo(50_00);
        assertThat(experience(MentoringType.NEAR_PEER, 3, 1)).isEqualTo(100_00);
        assertThat(experience(MentoringType.NEAR_PEER, 1, 1)).isZero();
    }

    @Test
    void whatTheMenteeDidNotSayIsLeftOutAndWhatTheMentorDidNotSayIsNothing() {
        var weights = Map.of("skills", 1, "language", 1);
        Someone silent = mentee().speaks("es");
        assertThat(new Scoring(cohort(policy(weights), mentor().speaks("es"), silent)).score(0, 0))
                .isEqualTo(100_00);
        Someone asking = mentee().speaks("es").seeks("rubrics");
        assertThat(new Scoring(cohort(policy(weights), mentor().speaks("es"), asking)).score(0, 0))
                .isEqualTo(50_00);
    }

    @Test
    void theScoreIsTheWeightedMean() {
        var weights = Map.of("skills", 3, "language", 1);
        Cohort cohort = cohort(
                policy(weights),
                mentor().speaks("es").offers("rubrics"),
                mentee().speaks("es").seeks("rubrics", "drama"));
        Scoring scoring = new Scoring(cohort);
        // (3 * 50 + 1 * 100) / 4
        assertThat(scoring.score(0, 0)).isEqualTo(62_50);
        assertThat(scoring.reasons(0, 0)).extracting(Reason::criterion).containsExactly("skills", "language");
    }

    @Test
    void aProgramThatWeighsNothingWeighsAllAlike() {
        Cohort cohort = cohort(
                policy(Map.of()), mentor().speaks("es"), mentee().speaks("es").seeks("rubrics"));
        assertThat(new Scoring(cohort).score(0, 0)).isEqualTo(50_00);
    }

    private static int score(String criterion, Someone mentor, Someone mentee) {
        return score(MentoringType.ONE_TO_ONE, criterion, mentor, mentee);
    }

    private static int score(MentoringType type, String criterion, Someone mentor, Someone mentee) {
        return new Scoring(cohort(policy(type, Map.of(criterion, 5), null), mentor, mentee)).score(0, 0);
    }

    private static Reason.Words words(String criterion, Someone mentor, Someone mentee) {
        return new Scoring(cohort(policy(Map.of(criterion, 5)), mentor, mentee))
                .reasons(0, 0)
                .get(0)
                .words();
    }

    private static int experience(MentoringType type, int mentor, int mentee) {
        return score(type, "experience", mentor().years(mentor), mentee().years(mentee));
    }

    private static double hours(Someone mentor, Someone mentee, String start) {
        Cohort cohort = cohort(
                policy(Map.of("availability", 1)), LocalDate.parse(start), List.of(mentor), List.of(mentee), Map.of());
        Reason reason = new Scoring(cohort).reasons(0, 0).get(0);
        assertThat(reason.words().key()).isEqualTo("matching.reason.availability.shared");
        assertThat(reason.points()).isEqualTo((int)
                (Double.parseDouble(reason.words().args().get(0).values().get(0)) * 2500));
        return Double.parseDouble(reason.words().args().get(0).values().get(0));
    }
}
