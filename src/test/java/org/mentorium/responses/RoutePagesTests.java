package org.mentorium.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** A questionnaire of every kind of item, one of which hangs on an earlier answer. */
@ApplicationTest
class RoutePagesTests {

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Browser mentee;
    String here;

    @BeforeEach
    void anOpenRound() {
        Given given = new Given(questionnaires, jdbc);
        Cast.Pair pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        long round = given.opened(given.published(pair.program(), Audience.BOTH, Sample.of("""
                {"key": "hello", "kind": "STATEMENT", "text": {"en": "Please read this first."}},
                {"key": "met", "kind": "SINGLE_CHOICE", "scale": "agree", "required": true, "text": {"en": "Met?"}},
                {"key": "hours", "kind": "NUMBER", "required": true, "max": 99, "unit": {"en": "hours"},
                 "text": {"en": "How long?"}, "showIf": {"variable": "met", "anyOf": [2, 3]}},
                {"key": "where", "kind": "MULTIPLE_CHOICE", "scale": "place", "text": {"en": "Where?"}},
                {"key": "help", "kind": "MATRIX", "scale": "agree", "required": true, "text": {"en": "Helped by?"},
                 "rows": [{"key": "a", "text": {"en": "Advice"}}, {"key": "b", "text": {"en": "Books"}}]},
                {"key": "again", "kind": "RECOMMENDATION", "text": {"en": "Recommend?"}},
                {"key": "day", "kind": "DATE", "text": {"en": "When?"}}
                """)), Phase.PRE);
        mentee = new Browser(mvc, pair.mentee());
        here = Browser.location(mentee.post(
                        "/responses",
                        "round",
                        Long.toString(round),
                        "participant",
                        Long.toString(pair.menteeParticipant())))
                .replace("/items/1", "");
    }

    @Test
    void everyKindIsAnsweredInItsOwnWayAndShownAgain() {
        assertThat(page(1)).contains("Please read this first.");
        assertThat(next(1)).endsWith("/items/2");
        assertThat(next(2, "answer", "3")).endsWith("/items/3");
        assertThat(page(3)).contains("hours", "Question 3 of 7");
        assertThat(next(3, "answer", "12")).endsWith("/items/4");
        assertThat(next(4, "answers", "1", "answers", "2")).endsWith("/items/5");
        assertThat(page(4)).containsPattern("value=\"1\"[^>]*checked").containsPattern("value=\"2\"[^>]*checked");
        assertThat(page(5)).contains("rows[a]", "Advice", "rows[b]", "Books");
        assertThat(next(5, "rows[a]", "1", "rows[b]", "3")).endsWith("/items/6");
        assertThat(page(5)).containsPattern("name=\"rows\\[b\\]\" value=\"3\"[^>]*checked");
        assertThat(next(6, "answer", "10")).endsWith("/items/7");
        assertThat(next(7, "answer", "2026-11-26")).isEqualTo(here);

        assertThat(Browser.body(mentee.get(here)))
                .contains("Check your answers", "12 hours", "Here · There", "Advice: No", "Books: Yes", "November 26")
                .doesNotContain("Please read this first.", "??");
        mentee.post(here + "/submission");
        assertThat(kept())
                .containsExactlyInAnyOrder(
                        "met 3", "hours 12", "where {1,2}", "help.a 1", "help.b 3", "again 10", "day 2026-11-26");
    }

    @Test
    void whatHangsOnAnotherAnswerIsNeitherAskedNorMissedNorCounted() {
        next(2, "answer", "3");
        next(3, "answer", "12");
        assertThat(next(2, "answer", "1")).endsWith("/items/4");
        assertThat(page(4)).contains("Question 3 of 6");
        assertThat(mentee.get(here + "/items/3")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mentee.post(here + "/items/3", "answer", "5", "version", "1"))
                .hasStatus(HttpStatus.NOT_FOUND);
        next(5, "rows[a]", "1", "rows[b]", "3");

        assertThat(mentee.post(here + "/submission")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(kept()).containsExactlyInAnyOrder("met 1", "help.a 1", "help.b 3");
    }

    @Test
    void aMatrixNeedsEveryRowAndSaysWhich() {
        assertThat(mentee.post(here + "/items/5", "rows[a]", "1", "version", "0", "go", "NEXT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#rows[b]\"")
                .doesNotContain("??");
        assertThat(mentee.post(here + "/items/5", "rows[a]", "9", "version", "0", "go", "NEXT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This answer is not offered");
    }

    @Test
    void fieldsOfAnotherKindAreNoAnswer() {
        assertThat(next(4, "answer", "1", "rows[zzz]", "2")).endsWith("/items/5");
        assertThat(page(4)).doesNotContain("checked");
    }

    private String next(int number, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(new String[] {"version", "0", "go", "NEXT"}, 0, all, fields.length, 4);
        return Browser.location(mentee.post(here + "/items/" + number, all));
    }

    private String page(int number) {
        assertThat(mentee.get(here + "/items/" + number)).hasStatusOk();
        return Browser.body(mentee.get(here + "/items/" + number));
    }

    private List<String> kept() {
        return jdbc.sql("""
                        select item || ' ' || coalesce(value::text, text, choices::text) from answer a
                        join response r on r.id = a.response_id and r.state = 'SUBMITTED'
                        where response_id = ?
                        """)
                .param(Long.parseLong(here.substring(here.lastIndexOf('/') + 1)))
                .query(String.class)
                .list();
    }
}
