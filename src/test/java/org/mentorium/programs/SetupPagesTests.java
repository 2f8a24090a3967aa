package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.programs.ProgramsWorld.Draft;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SetupPagesTests {

    private static final List<String> PAGES = List.of(
            "",
            "/setup",
            "/setup/basics",
            "/setup/calendar",
            "/setup/joining",
            "/setup/matching",
            "/setup/agreement",
            "/setup/requirements",
            "/plan-activities",
            "/plan-activities/new",
            "/roles",
            "/steps/new");

    private ProgramsWorld world;

    @Autowired
    private Programs programs;

    @Autowired
    private Cast cast;

    @BeforeEach
    void open(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
        world = new ProgramsWorld(mvc, cast, jdbc);
    }

    @ParameterizedTest
    @CsvSource({"en,Matching policy", "es,Criterios de asignación", "fr,Critères de mise en relation"})
    void everyPageOfADraftIsShownInTheReadersLanguage(String language, String word) {
        Draft draft = world.draft(language);

        for (String page : PAGES) {
            MvcTestResult answer = world.get(draft.founder(), draft.path(page));
            assertThat(answer).as(page).hasStatusOk();
            assertThat(answer)
                    .as(page)
                    .bodyText()
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
        assertThat(world.get(draft.founder(), draft.path("/setup"))).bodyText().contains(word);
    }

    @Test
    void strangersAndOtherCoordinatorsFindNothing() {
        Draft draft = world.draft("en");
        long other = world.draft("en").founder();

        for (String page : PAGES) {
            assertThat(world.get(other, draft.path(page))).as(page).hasStatus(404);
        }
    }

    @Test
    void evaluatorsAndParticipantsMayNotSetUp() {
        Draft draft = world.draft("en");
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(draft.id(), evaluator, "EVALUATOR");
        long mentor = cast.person("Mia", "Mentor");
        cast.participant(draft.program(), mentor, "MENTOR");

        for (long person : List.of(evaluator, mentor)) {
            assertThat(world.get(person, draft.path(""))).hasStatusOk();
            assertThat(world.get(person, draft.path("/setup"))).hasStatus(403);
            assertThat(world.post(person, draft.path("/setup/basics"), ProgramsWorld.basics("0")))
                    .hasStatus(403);
        }
    }

    @Test
    void aProgramSetUpWholeHasEveryTaskDone() {
        Draft draft = world.draft("en");
        assertThat(world.get(draft.founder(), draft.path("/setup")))
                .bodyText()
                .contains("0 of 8")
                .contains("class=\"blocked\"");

        world.setUp(draft);

        assertThat(world.get(draft.founder(), draft.path("/setup")))
                .bodyText()
                .contains("7 of 8", draft.path("/steps/new"));
        ProgramPolicy policy = programs.policy(draft.id());
        assertThat(policy.mentorCapacity()).isEqualTo(3);
        assertThat(policy.weights()).containsEntry("experience", 3).hasSize(6);
        assertThat(policy.hardRules()).containsExactlyInAnyOrder(HardRule.SHARED_LANGUAGE, HardRule.NO_LINE_MANAGER);
        assertThat(policy.requiredHours()).isEqualByComparingTo("10");
        assertThat(policy.requiredSessions()).isNull();
        assertThat(programs.calendar(draft.id()).endsOn()).hasToString("2027-12-01");
        assertThat(programs.agreementTemplate(draft.id(), "en")).isEqualTo("We meet.");
    }

    @Test
    void anUnfinishedTaskIsSavedAndInProgress() {
        Draft draft = world.draft("en");

        world.post(draft.founder(), draft.path("/setup/calendar"), List.of("startsOn=2027-03-01", "version=0"));

        assertThat(world.get(draft.founder(), draft.path("/setup")))
                .bodyText()
                .contains("Some dates are still missing");
        assertThat(world.get(draft.founder(), draft.path("/setup/calendar")))
                .bodyText()
                .contains("value=\"2027-03-01\"");
    }

    @Test
    void anErrorStandsAtItsFieldAndWhatWasTypedStays() {
        Draft draft = world.draft("en");
        List<String> fields = List.of("startsOn=2027-03-01", "endsOn=2027-02-01", "version=0");

        MvcTestResult answer = world.post(draft.founder(), draft.path("/setup/calendar"), fields);

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains("id=\"endsOn-problem\"")
                .contains("value=\"2027-02-01\"")
                .contains("<title>Error: Calendar");
        assertThat(programs.calendar(draft.id())).isEqualTo(ProgramCalendar.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "9999-12-31", "+999999999-12-31"})
    void aDayThatNobodyMeansIsRefused(String day) {
        Draft draft = world.draft("en");

        MvcTestResult answer =
                world.post(draft.founder(), draft.path("/setup/calendar"), List.of("endsOn=" + day, "version=0"));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("id=\"endsOn-problem\"").contains("lies too far from today");
        assertThat(programs.calendar(draft.id())).isEqualTo(ProgramCalendar.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mentoringType=NONSENSE",
                "mentoringType=",
                "formal=perhaps",
                "textLanguages=xx",
                "textLanguages=",
                "programZone=Middle/Earth",
                "programName=",
                "aim=nul \0 byte",
                "version=later"
            })
    void badInputIsNamedAndNeverAnError(String field) {
        Draft draft = world.draft("en");
        List<String> fields = new ArrayList<>(ProgramsWorld.basics("0"));
        String name = field.substring(0, field.indexOf('=') + 1);
        fields.removeIf(each -> each.startsWith(name));
        fields.add(field);

        assertThat(world.post(draft.founder(), draft.path("/setup/basics"), fields))
                .hasStatus(422);
    }

    @Test
    void hugeTextsAreRefusedAndKept() {
        Draft draft = world.draft("en");
        String huge = "x".repeat(10_000_000);

        MvcTestResult answer = world.post(
                draft.founder(), draft.path("/setup/agreement"), List.of("agreementEn=" + huge, "version=0"));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains(huge.substring(0, 1000));
    }

    @ParameterizedTest
    @CsvSource({
        "hardRules=SAME_ORGANISATION hardRules=DIFFERENT_ORGANISATION,hardRules",
        "hardRules=MINIMUM_EXPERIENCE,minimumExperienceYears",
        "weightSkills=11,weightSkills",
        "weightGoals=much,weightGoals",
        "weightLanguage=,weightLanguage"
    })
    void aPolicyThatCannotBeIsRefusedAtItsField(String changes, String field) {
        Draft draft = world.draft("en");
        List<String> fields = new ArrayList<>(ProgramsWorld.matching("0"));
        for (String change : changes.split(" ", -1)) {
            String name = change.substring(0, change.indexOf('=') + 1);
            fields.removeIf(each -> each.startsWith(name) && !changes.contains(each));
            fields.add(change);
        }

        MvcTestResult answer = world.post(draft.founder(), draft.path("/setup/matching"), fields);

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("id=\"" + field + "-problem\"");
    }

    @Test
    void onePoolIsNotAskedHowManyMenteesAMentorHas() {
        Draft draft = world.draft("en");
        assertThat(world.get(draft.founder(), draft.path("/setup/joining")))
                .bodyText()
                .contains("Most mentees of a mentor");

        world.type(draft, "NEAR_PEER");

        assertThat(world.get(draft.founder(), draft.path("/setup/joining")))
                .bodyText()
                .doesNotContain("mentees of a mentor", "Mentors of a mentee")
                .containsPattern("type=\"hidden\"[^>]*name=\"mentorCapacity\"[^>]*value=\"3\"");
    }

    /** Peers look for people like themselves; what the page showed of one-to-one mentoring is not held against that. */
    @Test
    void usualKindsFollowTheTypeAlsoAfterTheyWereSaved() {
        Draft draft = world.draft("en");
        List<String> shown = new ArrayList<>(ProgramsWorld.matching("0"));
        shown.addAll(List.of("kindSkills=COMPLEMENTARY", "kindGoals=COMPLEMENTARY", "kindExperience=COMPLEMENTARY"));
        shown.addAll(List.of("kindOrganisation=COMPLEMENTARY", "kindRole=SIMILAR"));
        assertThat(world.post(draft.founder(), draft.path("/setup/matching"), shown))
                .hasStatus(303);
        assertThat(programs.policy(draft.id()).kind("goals")).isEqualTo(MatchKind.COMPLEMENTARY);

        world.type(draft, "PEER");

        ProgramPolicy policy = programs.policy(draft.id());
        assertThat(policy.kind("goals")).isEqualTo(MatchKind.SIMILAR);
        assertThat(policy.kind("experience")).isEqualTo(MatchKind.SIMILAR);
        assertThat(policy.kind("organisation")).as("chosen").isEqualTo(MatchKind.COMPLEMENTARY);
    }

    @Test
    void twoWhoSaveTheSameTaskSeeBothTexts() {
        Draft draft = world.draft("en");
        List<String> mine = new ArrayList<>(ProgramsWorld.basics("0"));
        mine.replaceAll(field -> field.startsWith("aim=") ? "aim=Mine & yours" : field);
        world.post(draft.founder(), draft.path("/setup/basics"), ProgramsWorld.basics("0"));

        MvcTestResult answer = world.post(draft.founder(), draft.path("/setup/basics"), mine);

        assertThat(answer).hasStatus(409);
        assertThat(answer)
                .bodyText()
                .contains("All pupils take part.")
                .contains("Mine &amp; yours")
                .contains(draft.path("/setup/basics"));
    }

    @Test
    void twoWhoSaveDifferentTasksDoNotCollide() {
        Draft draft = world.draft("en");

        assertThat(world.post(draft.founder(), draft.path("/setup/basics"), ProgramsWorld.basics("0")))
                .hasStatus(303);
        assertThat(world.post(draft.founder(), draft.path("/setup/calendar"), ProgramsWorld.calendar("0")))
                .hasStatus(303);
        assertThat(world.post(draft.founder(), draft.path("/setup/matching"), ProgramsWorld.matching("0")))
                .hasStatus(303);
    }

    @Test
    void aLanguageThatIsAddedGetsASuggestedAgreementAndMakesTheTaskUnfinished() {
        Draft draft = world.draft("en");
        world.setUp(draft);
        List<String> fields = new ArrayList<>(ProgramsWorld.basics("1"));
        fields.add("textLanguages=fr");

        world.post(draft.founder(), draft.path("/setup/basics"), fields);

        assertThat(programs.policy(draft.id()).languages()).containsExactly("en", "fr");
        assertThat(world.get(draft.founder(), draft.path("/setup")))
                .bodyText()
                .contains("There is no text yet in: French");
        assertThat(world.get(draft.founder(), draft.path("/setup/agreement")))
                .bodyText()
                .contains("We meet.")
                .contains("1. Pourquoi nous nous rencontrons");
    }

    @Test
    void organisationsOfAProgramAreChosenAndReplaced() {
        Draft draft = world.draft("en");
        long first = cast.organisation();
        long second = cast.organisation();
        List<String> fields = new ArrayList<>(ProgramsWorld.basics("0"));
        fields.add("programOrganisations=" + first);
        fields.add("programOrganisations=nonsense");
        world.post(draft.founder(), draft.path("/setup/basics"), fields);

        fields.replaceAll(
                field -> field.startsWith("version=") ? "version=1" : field.replace("=" + first, "=" + second));
        assertThat(world.post(draft.founder(), draft.path("/setup/basics"), fields))
                .hasStatus(303);

        assertThat(world.get(draft.founder(), draft.path("/setup/basics")))
                .bodyText()
                .containsPattern("value=\"" + second + "\"\\s+checked")
                .doesNotContainPattern("value=\"" + first + "\"\\s+checked");
    }

    @Test
    void thePageWithAllTimeZonesIsLight() throws IOException {
        Draft draft = world.draft("fr");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(world.get(draft.founder(), draft.path("/setup/basics"))
                    .getResponse()
                    .getContentAsByteArray());
        }

        assertThat(compressed.size()).isLessThan(15_000);
    }

    @Test
    void aClosedProgramIsNotSetUpAnyMore() {
        Draft draft = world.draft("en");
        cast.state(draft.program(), "CLOSED");

        assertThat(world.get(draft.founder(), draft.path("/setup"))).bodyText().contains("This program is closed.");
        assertThat(world.get(draft.founder(), draft.path("/setup/basics"))).hasStatus(409);
        assertThat(world.post(draft.founder(), draft.path("/setup/basics"), ProgramsWorld.basics("0")))
                .hasStatus(422);
    }
}
