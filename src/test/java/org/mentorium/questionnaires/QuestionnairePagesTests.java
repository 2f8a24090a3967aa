package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Sample;
import org.mentorium.instruments.Scale;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class QuestionnairePagesTests {

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Given given;
    Program program;
    Pair pair;
    Browser coordinator;
    String list;

    @BeforeEach
    void aProgramWithAPair() {
        given = new Given(questionnaires, jdbc);
        coordinator = new Browser(mvc, cast.person("Cora", "Coordinator"));
        program = cast.program(coordinator.person());
        pair = cast.pair(program);
        list = "/programs/" + program.slug() + "/questionnaires";
    }

    @Test
    void aCoordinatorTakesAnInstrumentFromTheLibraryRewordsAndPublishesIt() {
        assertThat(coordinator.get(list)).hasStatusOk().bodyText().contains("No questionnaire yet", list + "/new");
        assertThat(coordinator.get(list + "/new")).hasStatusOk().bodyText().contains("My inclusive teaching");
        String here = Browser.location(coordinator.post(
                list, "instrument", "inclusive-teaching", "phases", "PRE", "phases", "POST", "audience", "MENTEES"));
        assertThat(coordinator.get(here))
                .hasStatusOk()
                .bodyText()
                .contains("Draft of version 1", "Publish", "/items/knowledge", "Apache License");

        reword(here, "What do you know?");
        coordinator.post(here + "/publication", "version", "1");

        assertThat(coordinator.get(here))
                .hasStatusOk()
                .bodyText()
                .contains("Version 1, published on", "What do you know?", "The words differ")
                .doesNotContain("/drafts/");
        assertThat(coordinator.get(list)).bodyText().contains("Version 1 is published", "Planned");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Questionnaires, My inclusive teaching",
        "es, Cuestionarios, Mi enseñanza inclusiva",
        "fr, Questionnaires, Mon enseignement inclusif"
    })
    void everyPageSpeaksTheReadersLanguage(String language, String title, String name) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, coordinator.person())
                .update();
        long id = given.draft(program, Audience.BOTH);
        long round = given.round(id, Phase.PRE);
        String here = "/questionnaires/" + id;
        assertThat(coordinator.get(list)).hasStatusOk().bodyText().contains(title, name);
        for (String page : List.of(
                list,
                list + "/new",
                here,
                here + "/versions/1",
                here + "/versions/1?in=fr&phase=POST",
                "/drafts/" + id + "/introduction",
                "/drafts/" + id + "/items/support/wording",
                "/drafts/" + id + "/items/support/wording?phase=PRE",
                here + "/rounds/new",
                here + "/rounds/" + round,
                here + "/rounds/" + round + "/edit",
                here + "/results")) {
            assertThat(coordinator.get(page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("</main>")
                    .doesNotContain("??");
        }
    }

    @Test
    void aVersionIsReadAsRespondentsSeeItInEachLanguageAndPhase() {
        String version = "/questionnaires/" + given.draft(program, Audience.BOTH) + "/versions/1";

        assertThat(coordinator.get(version + "?in=es&phase=POST"))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"es\"", "¿En qué aspecto ha mejorado más su enseñanza inclusiva?", "Rara vez");
        assertThat(coordinator.get(version + "?in=xx&phase=NEVER"))
                .hasStatusOk()
                .bodyText()
                .contains("Where do you most need support");
        assertThat(coordinator.get(version.replace("/1", "/2"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void strangersGetNotFoundAndParticipantsOnlyTheirOwnRounds() {
        long id = given.published(program, Audience.BOTH);
        long round = given.opened(id, Phase.PRE);
        String here = "/questionnaires/" + id;
        long otherCoordinator = cast.person("Otto", "Other");
        cast.program(otherCoordinator);
        for (long stranger : new long[] {cast.person("Stan", "Stranger"), otherCoordinator}) {
            Browser browser = new Browser(mvc, stranger);
            for (String page :
                    List.of(list, here, here + "/versions/1", here + "/rounds/" + round, here + "/results")) {
                assertThat(browser.get(page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
            }
            assertThat(browser.post(here + "/publication")).hasStatus(HttpStatus.NOT_FOUND);
        }
        Browser mentee = new Browser(mvc, pair.mentee());
        assertThat(mentee.get(list))
                .hasStatusOk()
                .bodyText()
                .contains("My inclusive teaching: before", "Not started")
                .doesNotContain(here, "of 2", "/results");
        for (String page : List.of(here, here + "/versions/1", here + "/rounds/" + round, here + "/results")) {
            assertThat(mentee.get(page)).as(page).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(mentee.post(here + "/rounds/" + round + "/closure")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void evaluatorsAndAdministratorsReadWithoutNamesAndChangeNothing() {
        long id = given.published(program, Audience.BOTH);
        long round = given.opened(id, Phase.PRE);
        String here = "/questionnaires/" + id;
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(program.id(), evaluator, "EVALUATOR");
        for (long reader : new long[] {evaluator, cast.administrator()}) {
            Browser browser = new Browser(mvc, reader);
            assertThat(browser.get(list)).hasStatusOk().bodyText().contains("0 of 2");
            assertThat(browser.get(here)).hasStatusOk().bodyText().doesNotContain("<form method", "/rounds/");
            assertThat(browser.get(here + "/results")).hasStatusOk();
            assertThat(browser.get(here + "/rounds/" + round)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(browser.get(list + "/new")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(browser.post(here + "/rounds/" + round + "/closure")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(browser.post(here + "/versions")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(browser.post(here + "/removal")).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void nothingChangesInAClosedProgram() {
        String here = "/questionnaires/" + given.published(program, Audience.BOTH);
        cast.state(program, "CLOSED");

        assertThat(coordinator.get(here)).hasStatusOk().bodyText().doesNotContain("<form method", "/rounds/new");
        assertThat(coordinator.post(here + "/versions")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(coordinator.get(list + "/new")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aPublishedVersionNeverChanges() {
        long id = given.published(program, Audience.BOTH);
        String here = "/questionnaires/" + id;

        String page = "/drafts/" + id + "/introduction";
        assertThat(Browser.location(coordinator.get(page))).isEqualTo(here);
        assertThat(Browser.location(coordinator.post(page, introduction("x", "0"))))
                .isEqualTo(here);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> jdbc.sql("update questionnaire_version set definition = '{}' where questionnaire_id = ?")
                                .param(id)
                                .update());
    }

    @Test
    void aChangeMakesANewVersionAndAnswersStayWithTheirs() {
        long id = given.published(program, Audience.BOTH);
        String here = "/questionnaires/" + id;
        given.response(given.opened(id, Phase.PRE), pair.menteeParticipant(), false);

        coordinator.post(here + "/versions");
        coordinator.post(here + "/versions");
        reword(here, "What do you know?");
        assertThat(asked(id)).containsExactly("PRE 1", "POST 1");
        coordinator.post(here + "/publication", "version", "1");

        assertThat(asked(id)).containsExactly("PRE 1", "POST 2");
        assertThat(coordinator.get(here + "/versions/1")).bodyText().doesNotContain("What do you know?");
        assertThat(coordinator.get(here + "/versions/2")).bodyText().contains("What do you know?");
    }

    @Test
    void whatAVersionChangedIsSaidInWords() {
        Instrument first = Sample.of(
                "{\"key\": \"a\", \"kind\": \"LIKERT\", \"scale\": \"agree\", \"text\": {\"en\": \"Do you agree?\"}}");
        Scale agree = first.scale("agree").orElseThrow();
        Instrument second = InstrumentEdits.put(
                Sample.of(
                        "{\"key\": \"a\", \"kind\": \"DATE\", \"text\": {\"en\": \"Do you agree?\"}, \"phases\": [\"PRE\"]}"),
                new Scale("agree", agree.name(), Scale.Direction.NONE, agree.options()));
        long id = given.published(program, Audience.BOTH, first);
        String here = "/questionnaires/" + id;
        coordinator.post(here + "/versions");
        jdbc.sql("update questionnaire_version set definition = cast(? as jsonb)"
                        + " where questionnaire_id = ? and number = 2")
                .params(InstrumentJson.write(second), id)
                .update();

        assertThat(coordinator.get(here + "/versions/2/changes"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Question of another kind:",
                        "<del>How far, how often: one answer on an ordered scale</del>",
                        "<ins>A day</ins>",
                        "<del>always</del>",
                        "<ins>Before</ins>",
                        "<del>Agreement</del>",
                        "<ins>–</ins>",
                        "<ins>Nothing: the answers have no order</ins>")
                .doesNotContain("??", "It asks the same questions");
    }

    @Test
    void aNewDraftCanBeDiscarded() {
        long id = given.published(program, Audience.BOTH);
        String here = "/questionnaires/" + id;
        coordinator.post(here + "/versions");
        coordinator.post(here + "/versions/removal");

        assertThat(coordinator.get(here)).hasStatusOk().bodyText().contains("Version 1, published");
        assertThat(coordinator.post(here + "/versions/removal")).hasStatus(303);
    }

    @Test
    void aTextThatSomebodyElseChangedIsNotOverwritten() {
        long id = given.draft(program, Audience.BOTH);
        String here = "/questionnaires/" + id;
        String page = "/drafts/" + id + "/introduction";
        coordinator.post(page, introduction("First title", "0"));

        assertThat(coordinator.post(page, introduction("Second title", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("First title", "Second title");
        assertThat(coordinator.post(here + "/publication", "version", "0")).hasStatus(303);
        assertThat(coordinator.get(here)).bodyText().contains("Draft of version 1", "First title");
    }

    @Test
    void aTextIsRefusedAtItsFieldAndKept() {
        String page = "/drafts/" + given.draft(program, Audience.BOTH) + "/introduction";
        String[] fields = introduction("Title", "0");
        fields[3] = "a".repeat(5001);
        fields[5] = "Un\0titre";

        assertThat(coordinator.post(page, fields))
                .hasStatus(422)
                .bodyText()
                .contains("a".repeat(5001), "naming.fr-problem");
        fields[5] = "Titre";
        fields[1] = " ";
        assertThat(coordinator.post(page, fields)).hasStatus(422).bodyText().contains("naming.en-problem");
        fields[1] = "Title";
        assertThat(coordinator.post(page, fields)).hasStatus(422).bodyText().contains("too long");
    }

    private static String[] introduction(String english, String version) {
        return new String[] {
            "naming.en", english, "naming.es", "Título", "naming.fr", "Titre",
            "introduction.en", "Words", "introduction.es", "Palabras", "introduction.fr", "Mots",
            "version", version
        };
    }

    @Test
    void anAdoptionThatIsNotWholeIsRefusedAtItsFields() {
        assertThat(coordinator.post(list)).hasStatus(422);
        assertThat(coordinator.post(list, "instrument", "nothing", "phases", "PRE", "audience", "BOTH"))
                .hasStatus(422)
                .bodyText()
                .contains("This questionnaire is not in the library");
        assertThat(coordinator.post(list, "instrument", "mentoring-general", "phases", "NEVER", "audience", "ALL"))
                .hasStatus(422);
    }

    @Test
    void aQuestionnaireLeavesItsProgramUntilSomebodyHasBegun() {
        long id = given.published(program, Audience.BOTH);
        long response = given.response(given.opened(id, Phase.PRE), pair.menteeParticipant(), false);
        String here = "/questionnaires/" + id;
        assertThat(Browser.location(coordinator.post(here + "/removal"))).isEqualTo(here);

        jdbc.sql("delete from response where id = ?").param(response).update();
        assertThat(Browser.location(coordinator.post(here + "/removal"))).isEqualTo(list);
        assertThat(coordinator.get(here)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theListTakesTheSameStatementsForManyPeople() throws Exception {
        given.opened(given.published(program, Audience.BOTH), Phase.PRE);
        int few = Statements.during(() -> coordinator.get(list));
        for (int i = 0; i < 30; i++) {
            cast.pair(program);
        }
        assertThat(Statements.during(() -> coordinator.get(list)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(8);
    }

    private void reword(String here, String english) {
        assertThat(coordinator.post(
                        here.replace("/questionnaires/", "/drafts/") + "/items/knowledge",
                        "wording.en",
                        english,
                        "wording.es",
                        "Texto",
                        "wording.fr",
                        "Texte",
                        "needed",
                        "true",
                        "scale",
                        "awareness",
                        "version",
                        "0"))
                .hasStatus(303);
    }

    private List<String> asked(long id) {
        return jdbc.sql("""
                        select r.phase || ' ' || v.number from questionnaire_round r
                        join questionnaire_version v on v.id = r.questionnaire_version_id
                        where r.questionnaire_id = ? order by r.id
                        """).param(id).query(String.class).list();
    }
}
