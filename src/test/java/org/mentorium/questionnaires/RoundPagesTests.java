package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.instruments.Phase;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Statements;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class RoundPagesTests {

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

    @BeforeEach
    void aProgramWithAPair() {
        given = new Given(questionnaires, jdbc);
        coordinator = new Browser(mvc, cast.person("Cora", "Coordinator"));
        program = cast.program(coordinator.person());
        pair = cast.pair(program);
    }

    @Test
    void aRoundOpensByHandClosesByHandAndOpensAgain() {
        long id = given.published(program, Audience.BOTH);
        String round = address(id, given.round(id, Phase.PRE));
        assertThat(coordinator.get(round)).hasStatusOk().bodyText().contains("Planned", "Open the round now");

        coordinator.post(round + "/opening");
        assertThat(coordinator.get(round))
                .bodyText()
                .contains("Close the round now", "Remind 2 people", "Mia Mentor", "Not yet");
        assertThat(questionnairesFor(pair.mentee())).contains("Start");

        coordinator.post(round + "/closure");
        assertThat(coordinator.get(round)).bodyText().contains("Open it again");
        assertThat(questionnairesFor(pair.mentee())).contains("Nothing waits");

        coordinator.post(round + "/opening");
        assertThat(questionnairesFor(pair.mentee())).contains("Start");
    }

    @Test
    void aRoundOpensAndClosesByDate() {
        long id = given.published(program, Audience.BOTH);
        String round = address(id, given.round(id, Phase.PRE));

        assertThat(change(round, "BOTH", "2020-01-01", "2099-12-31", 0)).hasStatus(303);
        assertThat(questionnairesFor(pair.mentee())).contains("Open until", "Start");
        assertThat(change(round, "BOTH", "2020-01-01", "2020-02-01", 1)).hasStatus(303);
        assertThat(questionnairesFor(pair.mentee())).contains("Nothing waits");
        coordinator.post(round + "/opening");
        assertThat(questionnairesFor(pair.mentee())).contains("Start");
    }

    /** Who looks at figures closes the round for good; it was over long before. */
    @Test
    void aRoundWhoseFiguresWereSeenClosedOnItsLastDay() {
        long id = given.published(program, Audience.BOTH);
        String round = address(id, given.round(id, Phase.PRE));
        change(round, "BOTH", "2020-01-01", "2020-02-01", 0);
        jdbc.sql("update questionnaire_round set shown_at = now(), closed_at = now(), settled_at = now()"
                        + " where questionnaire_id = ? and phase = 'PRE'")
                .param(id)
                .update();
        assertThat(coordinator.get(round)).bodyText().contains("February 1, 2020");
    }

    @Test
    void aDraftDoesNotOpen() {
        long id = given.draft(program, Audience.BOTH);
        String round = address(id, given.round(id, Phase.PRE));

        assertThat(coordinator.post(round + "/opening")).hasStatus(303).flash().containsKey("flash");
        assertThat(coordinator.get(round)).bodyText().contains("Publish it first");
        assertThat(questionnairesFor(pair.mentee())).contains("Nothing waits");
    }

    @Test
    void mistakesAreSaidAtTheField() {
        long id = given.published(program, Audience.BOTH);
        String round = address(id, given.round(id, Phase.PRE));

        assertThat(change(round, "BOTH", "2027-02-01", "2027-01-01", 0))
                .hasStatus(422)
                .bodyText()
                .contains("closesOn-problem", "The last day is before the first", "2027-02-01");
        assertThat(change(round, "NOBODY", "soon", "2027-13-45", 0))
                .hasStatus(422)
                .bodyText()
                .contains("audience-problem", "opensOn-problem", "closesOn-problem");
        for (String[] days : new String[][] {
            {"", "+300000-01-01", "closesOn-problem"},
            {"+300000-01-01", "", "opensOn-problem"},
            {"1899-12-31", "", "opensOn-problem"},
            {"", "2200-01-01", "closesOn-problem"}
        }) {
            assertThat(change(round, "BOTH", days[0], days[1], 0))
                    .as(days[0] + days[1])
                    .hasStatus(422)
                    .bodyText()
                    .contains(days[2], "between the years 1900 and 2199");
        }
        assertThat(change(round, "BOTH", "1900-01-01", "2199-12-31", 0)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(coordinator.post(round)).hasStatus(422);
        assertThat(coordinator.get("/questionnaires/" + id + "/rounds/x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(coordinator.get(round + "?page=-3&sort=password")).hasStatusOk();
    }

    @Test
    void aRoundOfAnotherQuestionnaireIsNotFound() {
        long id = given.published(program, Audience.BOTH);
        long foreign = given.round(given.published(cast.program(coordinator.person()), Audience.BOTH), Phase.PRE);

        assertThat(coordinator.get(address(id, foreign))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(coordinator.post(address(id, foreign) + "/opening")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aStaleRoundShowsBoth() {
        long id = given.published(program, Audience.BOTH);
        String round = address(id, given.round(id, Phase.PRE));
        change(round, "BOTH", "2027-01-01", "", 0);

        assertThat(change(round, "BOTH", "2027-02-02", "", 0))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("2027-01-01", "2027-02-02");
    }

    @Test
    void whoIsAskedStaysOnceSomebodyHasBegun() {
        long id = given.published(program, Audience.BOTH);
        long round = given.opened(id, Phase.PRE);
        given.response(round, pair.menteeParticipant(), false);
        int version = jdbc.sql("select version from questionnaire_round where id = ?")
                .param(round)
                .query(Integer.class)
                .single();

        assertThat(change(address(id, round), "MENTORS", "", "", version))
                .hasStatus(422)
                .bodyText()
                .contains("audience-problem");
        assertThat(Browser.location(coordinator.post(address(id, round) + "/removal")))
                .isEqualTo(address(id, round));
    }

    @Test
    void aRoundIsPlannedOnceAlsoWhenSentTwice() {
        long id = given.draft(program, EnumSet.of(Phase.PRE), Audience.BOTH);
        String rounds = "/questionnaires/" + id + "/rounds";
        String token = Submissions.newToken();
        String[] form = {"phase", "MID", "audience", "MENTORS", "version", "0", "token", token};
        assertThat(coordinator.get(rounds + "/new")).hasStatusOk().bodyText().contains("Halfway");

        assertThat(coordinator.post(rounds, form)).hasStatus(303);
        assertThat(coordinator.post(rounds, form)).hasStatus(303);
        form[7] = Submissions.newToken();
        assertThat(coordinator.post(rounds, form))
                .hasStatus(422)
                .bodyText()
                .contains("There is already a round for this time");
        assertThat(jdbc.sql("select count(*) from questionnaire_round where questionnaire_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void remindersGoToThoseWhoHaveNotAnsweredOnceADay() {
        long id = given.published(program, Audience.BOTH);
        long round = given.opened(id, Phase.PRE);
        Pair second = cast.pair(program);
        cast.participant(program, second.mentee(), "MENTOR");
        given.response(round, pair.menteeParticipant(), true);
        jdbc.sql("update person set locale = 'es' where id = ?")
                .param(second.mentee())
                .update();

        coordinator.post(address(id, round) + "/reminders");
        coordinator.post(address(id, round) + "/reminders");

        assertThat(letters(pair.mentee())).isEmpty();
        assertThat(letters(pair.mentor())).singleElement().asString().contains("Mia", "/responses/new?round=" + round);
        assertThat(letters(second.mentee())).singleElement().asString().contains("Hola", "Mi enseñanza inclusiva");
        assertThat(letters(second.mentor())).hasSize(1);
    }

    @Test
    void thoseWhomItAsksAreListedInPagesWithAConstantNumberOfStatements() throws Exception {
        long id = given.published(program, Audience.BOTH);
        String round = address(id, given.opened(id, Phase.PRE));
        int few = Statements.during(() -> coordinator.get(round));
        for (int i = 0; i < 20; i++) {
            cast.pair(program);
        }

        assertThat(Statements.during(() -> coordinator.get(round))).isEqualTo(few);
        assertThat(coordinator.get(round + "?page=2&sort=-answered"))
                .hasStatusOk()
                .bodyText()
                .contains("Mia Mentor", "0 of 42");
    }

    private String questionnairesFor(long person) {
        return Browser.body(new Browser(mvc, person).get("/programs/" + program.slug() + "/questionnaires"));
    }

    private MvcTestResult change(String round, String audience, String opensOn, String closesOn, int version) {
        return coordinator.post(
                round,
                "phase",
                "PRE",
                "audience",
                audience,
                "opensOn",
                opensOn,
                "closesOn",
                closesOn,
                "version",
                Integer.toString(version));
    }

    private List<String> letters(long person) {
        return jdbc.sql("select l.body from letter l join person p on p.email = l.recipient where p.id = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private static String address(long id, long round) {
        return "/questionnaires/" + id + "/rounds/" + round;
    }
}
