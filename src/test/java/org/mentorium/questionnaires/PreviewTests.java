package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.instruments.Sample;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Coordinators walk through a questionnaire page by page, as their answers lead; nothing of it is stored. */
@ApplicationTest
class PreviewTests {

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Browser coordinator;
    String preview;

    @BeforeEach
    void aQuestionnaireWithAFork() {
        coordinator = new Browser(mvc, cast.person("Cora", "Coordinator"));
        long id = new Given(questionnaires, jdbc)
                .published(cast.program(coordinator.person()), Audience.BOTH, Sample.of("""
                {"key": "met", "kind": "SINGLE_CHOICE", "scale": "place", "text": {"en": "Where did you meet?"}, "required": true},
                {"key": "why", "kind": "LONG_TEXT", "text": {"en": "Why there?"},
                 "showIf": {"variable": "met", "anyOf": [2]}},
                {"key": "times", "kind": "NUMBER", "text": {"en": "How often?"}, "min": 1}"""));
        preview = "/questionnaires/" + id + "/versions/1/preview";
    }

    @Test
    void theRouteFollowsTheAnswers() {
        long before = responses();
        MvcTestResult page = coordinator.get(preview + "?phase=PRE");
        assertThat(page).hasStatusOk().bodyText().contains("Where did you meet?", "Nothing of it is stored");

        MvcTestResult here = step(page, 1, "answer", "1");
        assertThat(here).hasStatusOk().bodyText().contains("How often?").doesNotContain("Why there?");
        MvcTestResult back = step(here, 3, "back", "true");
        assertThat(back).bodyText().contains("Where did you meet?").containsPattern("value=\"1\"[^>]*checked");
        MvcTestResult there = step(back, 1, "answer", "2");
        assertThat(there).bodyText().contains("Why there?");
        MvcTestResult last = step(there, 2, "answer", "<b>Quiet</b>");
        MvcTestResult end = step(last, 3, "answer", "4");
        assertThat(end)
                .hasStatusOk()
                .bodyText()
                .contains("hand them in", "There", "&lt;b&gt;Quiet&lt;/b&gt;", "4")
                .doesNotContain("??", "<b>Quiet");
        assertThat(responses()).isEqualTo(before);
    }

    @Test
    void onlyWhatIsAskedIsInTheRespondentsLanguage() {
        MvcTestResult page = coordinator.get(preview + "?phase=PRE&in=fr");
        assertThat(page)
                .bodyText()
                .contains("<span lang=\"fr\">Where did you meet?</span>", "lang=\"fr\">Here</label>")
                .doesNotContainPattern("<(form|div)[^>]* lang=");
    }

    @Test
    void anAnswerIsRefusedAsRespondentsAreRefused() {
        MvcTestResult page = coordinator.get(preview + "?phase=PRE");
        assertThat(step(page, 1))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#answer");
        MvcTestResult number = step(page, 1, "answer", "1");
        assertThat(step(number, 3, "answer", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("How often?", "1 or more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "null",
                "[]",
                "{}",
                "{\"items\":null}",
                "{\"items\":{\"met\":null,\"times\":{\"answer\":\"1e999999999\",\"answers\":[null],\"rows\":{\"a\":null}}}}",
                "{\"items\":{\"times\":{\"answer\":null,\"answers\":null,\"rows\":null}}}"
            })
    void whatThePageCarriesCanBeAnything(String kept) {
        assertThat(coordinator.post(preview, "phase", "PRE", "item", "1", "answer", "1", "kept", kept))
                .hasStatusOk()
                .bodyText()
                .contains("How often?");
    }

    @Test
    void nonsenseIsNoErrorPage() {
        assertThat(coordinator.post(preview, "item", "99", "answer", "1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(coordinator.post(preview)).hasStatusOk().bodyText().contains("Where did you meet?");
        assertThat(coordinator.post(preview, "item", "x")).hasStatusOk();
        assertThat(coordinator.post(preview, "back", "true")).hasStatusOk();
        assertThat(coordinator.post(preview, "item", "99", "back", "true")).hasStatus4xxClientError();
        assertThat(coordinator.get(preview + "?phase=NEVER&in=xx")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void whatAsksNothingYetIsWalkedThroughAndRead(String language) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, coordinator.person())
                .update();
        long id = new Given(questionnaires, jdbc)
                .published(cast.program(coordinator.person()), Audience.BOTH, Sample.of(""));
        for (String page : List.of("/versions/1", "/versions/1/preview")) {
            assertThat(coordinator.get("/questionnaires/" + id + page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    private long responses() {
        return jdbc.sql("select count(*) from response").query(Long.class).single();
    }

    private MvcTestResult step(MvcTestResult page, int item, String... more) {
        List<String> fields = new ArrayList<>(List.of("phase", "PRE", "in", "en", "item", Integer.toString(item)));
        fields.addAll(List.of(
                "kept",
                HtmlUtils.htmlUnescape(
                        Browser.body(page).replaceAll("(?s).*name=\"kept\" value=\"([^\"]*)\".*", "$1"))));
        fields.addAll(List.of(more));
        return coordinator.post(preview, fields.toArray(String[]::new));
    }
}
