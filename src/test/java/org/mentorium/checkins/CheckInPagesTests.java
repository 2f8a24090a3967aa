package org.mentorium.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class CheckInPagesTests {

    private static final String WORDS = "I speak up without being asked";

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private long coordinator;
    private Cast.Pair pair;

    @BeforeEach
    void pair() {
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        cast.goal(pair, "Speak up in meetings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"midpoint", "closing"})
    void eachStepIsSavedAndLeadsToTheNext(String kind) {
        assertThat(get("/" + kind + "/reached", pair.mentee()))
                .hasStatusOk()
                .bodyText()
                .contains("Speak up in meetings", "step 1 of 4");
        lookBack(kind, pair.mentee(), "GO_ON", "MEMBERS");
        assertThat(get("/" + kind, pair.mentee())).hasStatusOk().bodyText().contains(WORDS, "It helps", "done on");
    }

    @Test
    void sharedWordsAreReadByTheOthersAndTheRatingIsNot() {
        lookBack("midpoint", pair.mentee(), "END", "MEMBERS");
        assertThat(get("/midpoint", pair.mentor()))
                .bodyText()
                .contains(WORDS)
                .doesNotContain("It helps", "I would like to end it");
    }

    @Test
    void whatIsNotSharedIsItsAuthorsAlone() {
        lookBack("midpoint", pair.mentee(), "GO_ON", "AUTHOR");
        assertThat(get("/midpoint", pair.mentor())).bodyText().doesNotContain(WORDS);
        assertThat(get("", pair.mentor())).bodyText().contains("done on").doesNotContain(WORDS);
    }

    @Test
    void coordinatorsSeeWhoLookedBackAndNothingElse() {
        lookBack("midpoint", pair.mentee(), "GO_ON", "MEMBERS");
        assertThat(get("", coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("done on", "not yet")
                .doesNotContain(WORDS, "Asks for a talk");
        assertThat(get("/midpoint", coordinator)).hasStatus(404);
        assertThat(get("", cast.administrator())).hasStatus(404);
    }

    @Test
    void whoAsksForATalkIsHeardWithoutTheirWords() {
        lookBack("midpoint", pair.mentee(), "TALK", "MEMBERS");
        lookBack("midpoint", pair.mentee(), "TALK", "MEMBERS");
        assertThat(get("", coordinator)).bodyText().contains("Asks for a talk");
        assertThat(get("", pair.mentor())).bodyText().doesNotContain("Asks for a talk");
        assertThat(lettersAskingForATalk()).singleElement().asString().doesNotContain(WORDS);
    }

    @Test
    void whoAsksForATalkOnSecondThoughtsIsHeardToo() {
        lookBack("midpoint", pair.mentee(), "GO_ON", "MEMBERS");
        assertThat(lettersAskingForATalk()).isEmpty();
        lookBack("midpoint", pair.mentee(), "TALK", "MEMBERS");
        assertThat(lettersAskingForATalk()).hasSize(1);
    }

    @Test
    void nothingIsFinishedBeforeItIsSaidHowOneFindsIt() {
        assertThat(post("/midpoint/summary", pair.mentee(), Map.of("checkInReaders", "AUTHOR", "version", "-1")))
                .hasStatus(422)
                .bodyText()
                .contains("Say first how you find it");
        assertThat(post("/midpoint/outlook", pair.mentee(), Map.of("rating", "9", "outlook", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#rating\"", "href=\"#outlook\"");
        assertThat(get("/quarter", pair.mentee())).hasStatus(404);
    }

    @Test
    void whatTwoWindowsWriteIsNotLost() {
        post("/midpoint/reached", pair.mentee(), Map.of("lookBack", WORDS, "version", "-1"));
        assertThat(post("/midpoint/reached", pair.mentee(), Map.of("lookBack", "Something else", "version", "-1")))
                .hasStatus(409)
                .bodyText()
                .contains(WORDS, "Something else");
    }

    @Test
    void afterTheEndItIsReadAndNotWritten() {
        lookBack("closing", pair.mentee(), "END", "MEMBERS");
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
        assertThat(get("/closing", pair.mentor())).hasStatusOk().bodyText().contains(WORDS);
        assertThat(get("/closing/reached", pair.mentee())).hasStatus(409);
        assertThat(post("/closing/reached", pair.mentee(), Map.of("lookBack", "x", "version", "1")))
                .hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void pagesAreInTheReadersLanguage(String language) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, pair.mentee())
                .update();
        for (String path : List.of("", "/midpoint", "/midpoint/reached", "/closing/take-along", "/closing/outlook")) {
            assertThat(get(path, pair.mentee())).hasStatusOk().bodyText().contains("lang=\"" + language + "\"");
        }
    }

    private List<String> lettersAskingForATalk() {
        return jdbc.sql("""
                        select l.body from letter l join person p on p.email = l.recipient
                        where p.id = ? and l.subject like 'Somebody in%'
                        """).param(coordinator).query(String.class).list();
    }

    private void lookBack(String kind, long viewer, String outlook, String readers) {
        for (var step : List.of(
                Map.entry("/reached", Map.of("lookBack", WORDS)),
                Map.entry("/take-along", Map.of("lookBack", "To ask first")),
                Map.entry("/outlook", Map.of("rating", "4", "outlook", outlook)),
                Map.entry("/summary", Map.of("checkInReaders", readers)))) {
            var form = new HashMap<>(step.getValue());
            form.put("version", Integer.toString(version(kind, viewer)));
            assertThat(post("/" + kind + step.getKey(), viewer, form)).hasStatus(303);
        }
    }

    private int version(String kind, long viewer) {
        return jdbc.sql("select version from check_in where relationship_id = ? and person_id = ? and kind = upper(?)")
                .params(pair.id(), viewer, kind)
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }

    private MvcTestResult get(String path, long viewer) {
        return mvc.get()
                .uri("/relationships/" + pair.id() + "/check-ins" + path)
                .with(as(viewer))
                .exchange();
    }

    private MvcTestResult post(String path, long viewer, Map<String, String> form) {
        var request = mvc.post()
                .uri("/relationships/" + pair.id() + "/check-ins" + path)
                .with(as(viewer))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
