package org.mentorium.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Sample;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Browser;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A coordinator who looks for what somebody answered in confidence, with every address that there is. */
@ApplicationTest
class ConfidentialResultsTests {

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Given given;
    Browser coordinator;
    Cast.Program program;
    long questionnaire;
    long before;
    long after;

    @BeforeEach
    void answersInConfidence() {
        given = new Given(questionnaires, jdbc);
        coordinator = new Browser(mvc, cast.person("Cora", "Coordinator"));
        program = cast.program(coordinator.person());
        questionnaire = given.published(program, Audience.BOTH);
        before = given.opened(questionnaire, Phase.PRE);
        after = given.opened(questionnaire, Phase.POST);
    }

    @Test
    void noWordInTheAddressMakesAnotherGroup() {
        List<Long> schools = List.of(cast.organisation(), cast.organisation(), cast.organisation());
        List<Long> people = people("MENTEE", 14, schools);
        answer(before, people, 1);
        answer(before, people("MENTOR", 8, schools), 3);
        answer(after, people.subList(0, 9), 4);
        given.closed(before);
        given.closed(after);
        List<String> pages = List.of(
                results(),
                results() + "/downloads/figures.csv",
                "/programs/" + program.slug() + "/report",
                "/programs/" + program.slug() + "/report.csv");
        for (String page : pages) {
            String plain = body(page);
            for (String filter : List.of(
                    "role=MENTOR",
                    "side=1",
                    "group=MENTORS",
                    "organisation=" + schools.get(0),
                    "organisationId=" + schools.get(0),
                    "from=2026-01-01&to=2026-01-02",
                    "edition=" + program.slug(),
                    "round=" + before,
                    "phase=PRE",
                    "item=knowledge",
                    "dimension=d",
                    "participant=" + people.get(0),
                    "q=1",
                    "page=1&size=1&sort=id")) {
                assertThat(body(page + "?" + filter)).as(page + "?" + filter).isEqualTo(plain);
            }
        }
    }

    /** Yesterday's figures less today's would be the answer that came between. */
    @Test
    void noAnswerComesAfterFiguresWereSeen() {
        answer(before, people("MENTEE", 6, List.of()), 2);
        long late = people("MENTEE", 1, List.of()).get(0);
        given.closed(before);
        String round = "/questionnaires/" + questionnaire + "/rounds/" + before;
        String yesterday = body(results());

        coordinator.post(round + "/opening");
        assertThat(coordinator.get(round))
                .bodyText()
                .contains("So it stays closed")
                .doesNotContain("Close the round now", "Open it again", "/edit");
        assertThat(coordinator.post(
                        round,
                        "phase",
                        "PRE",
                        "audience",
                        "BOTH",
                        "opensOn",
                        "2020-01-01",
                        "closesOn",
                        "2099-12-31",
                        "version",
                        "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Figures of this round were seen");
        // Somebody who changes a last day or the time zone by another way.
        jdbc.sql("update questionnaire_round set closes_on = '2099-12-31' where id = ?")
                .param(before)
                .update();
        jdbc.sql("update program set time_zone = 'Pacific/Honolulu' where id = ?")
                .param(program.id())
                .update();

        Browser person = new Browser(mvc, person(late));
        person.post("/responses", "round", Long.toString(before), "participant", Long.toString(late));
        assertThat(jdbc.sql("select count(*) from response where round_id = ?")
                        .param(before)
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(body(results())).isEqualTo(yesterday);
    }

    @Test
    void aRoundThatClosedByDateStaysClosedOnceFiguresWereSeen() {
        answer(before, people("MENTEE", 6, List.of()), 2);
        jdbc.sql(
                        "update questionnaire_round set opens_on = current_date - 9, closes_on = current_date - 4 where id = ?")
                .param(before)
                .update();
        assertThat(body(results())).contains("id=\"round-1\"");

        jdbc.sql("update questionnaire_round set closes_on = current_date + 4 where id = ?")
                .param(before)
                .update();

        assertThat(body(results())).contains("id=\"round-1\"");
        assertThat(coordinator.get("/questionnaires/" + questionnaire + "/rounds/" + before))
                .bodyText()
                .doesNotContain("Close the round now");
    }

    /**
     * Who was led to a question answered an earlier one in a certain way: their number in an organisation is a figure of
     * that one, on organisations that are put together in another way there.
     */
    @Test
    void whatHangsOnAnEarlierAnswerIsNotShownByOrganisation() {
        long own = given.published(cast.program(coordinator.person()), Audience.MENTEES, Sample.of("""
                {"key": "gate", "kind": "LIKERT", "text": {"en": "Gate"}, "scale": "agree"},
                {"key": "more", "kind": "LIKERT", "text": {"en": "More"}, "scale": "agree",
                 "showIf": {"variable": "gate", "anyOf": [3]}}
                """));
        program = new Cast.Program(
                jdbc.sql("select program_id from questionnaire where id = ?")
                        .param(own)
                        .query(Long.class)
                        .single(),
                "");
        long round = given.opened(own, Phase.PRE);
        long first = cast.organisation();
        long second = cast.organisation();
        long third = cast.organisation();
        // In the third there are two: the gate puts them with the first, as the smallest that is large enough.
        List<Long> led = people("MENTEE", 6, List.of(first));
        led.addAll(people("MENTEE", 7, List.of(second)));
        led.forEach(who -> given.values(given.response(round, who, true), Map.of("gate", 3, "more", 1)));
        people("MENTEE", 2, List.of(third))
                .forEach(who -> given.values(given.response(round, who, true), Map.of("gate", 1)));
        given.closed(round);
        jdbc.sql("update program set state = 'CLOSED' where id = ?")
                .param(program.id())
                .update();
        questionnaire = own;

        String figures = body(results() + "/downloads/figures.csv");

        assertThat(figures.lines().filter(line -> line.contains(",gate,")))
                .as("by organisation, the two with others")
                .anyMatch(line -> line.contains("School"));
        assertThat(figures.lines().filter(line -> line.contains(",more,")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("School"));
    }

    @Test
    void whoAnswersAfterEachSessionIsOnePersonHoweverOften() {
        int[] person = {0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5};
        var five = Counting.bits(new Respondents(new int[] {0, 1, 2, 3, 4}, person, person, new long[person.length]));
        var all = Counting.bits(new Respondents(IntStream.range(0, 11).toArray(), person, person, new long[11]));

        assertThat(Scores.tells(List.of(all), person)).isFalse();
        assertThat(Scores.tells(List.of(all, five), person))
                .as("five answers of one")
                .isTrue();
    }

    private List<Long> people(String role, int n, List<Long> organisations) {
        return new ArrayList<>(IntStream.range(0, n)
                .mapToObj(i -> {
                    long person = cast.person("Pia", "Person");
                    if (!organisations.isEmpty()) {
                        jdbc.sql("update person set organisation_id = ? where id = ?")
                                .params(organisations.get(i % organisations.size()), person)
                                .update();
                    }
                    return cast.participant(program, person, role);
                })
                .toList());
    }

    private void answer(long round, List<Long> participants, int value) {
        for (int i = 0; i < participants.size(); i++) {
            given.values(
                    given.response(round, participants.get(i), true),
                    Map.of("knowledge", 1 + (value + i) % 4, "application", value));
        }
    }

    private long person(long participant) {
        return jdbc.sql("select person_id from participant where id = ?")
                .param(participant)
                .query(Long.class)
                .single();
    }

    private String results() {
        return "/questionnaires/" + questionnaire + "/results";
    }

    /** What a page tells; of a page with its frame, the frame and its tokens are left out. */
    private String body(String address) {
        var answer = coordinator.get(address);
        assertThat(answer).hasStatusOk();
        String body = Browser.body(answer);
        int main = body.indexOf("<main");
        return (main < 0 ? body : body.substring(main, body.indexOf("</main>")))
                .replaceAll("name=\"(_csrf|token)\" value=\"[^\"]*\"", "");
    }
}
