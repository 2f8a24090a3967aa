package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ClosurePagesTests {

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
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void membersAndCoordinatorsSeeTheFormInTheirLanguage(String language) {
        for (long viewer : List.of(pair.mentor(), pair.mentee(), coordinator)) {
            jdbc.sql("update person set locale = ? where id = ?")
                    .params(language, viewer)
                    .update();
            assertThat(mvc.get().uri(address()).with(as(viewer)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + language + "\"");
        }
    }

    @Test
    void strangersFindNothing() {
        for (long stranger : List.of(
                cast.administrator(),
                cast.person("Sam", "Stranger"),
                cast.pair(pair.program()).mentor())) {
            assertThat(mvc.get().uri(address()).with(as(stranger))).hasStatus(404);
            assertThat(close(stranger, "TIME", Submissions.newToken())).hasStatus(404);
        }
    }

    @Test
    void closingKeepsEverythingAndTellsTheOthersWithoutTheReason() {
        assertThat(close(pair.mentee(), "NO_FIT", Submissions.newToken()))
                .hasStatus(303)
                .hasRedirectedUrl("/relationships/" + pair.id());
        assertThat(jdbc.sql("select state || closed_by || closure_reason from relationship where id = ?")
                        .param(pair.id())
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED" + pair.mentee() + "NO_FIT");
        record Letter(long reader, String body) {}
        assertThat(jdbc.sql("""
                        select p.id as reader, l.body from letter l join person p on p.email = l.recipient
                        where l.body like ?
                        """)
                        .param("%/relationships/" + pair.id() + "\n%")
                        .query(Letter.class)
                        .list())
                .noneMatch(letter -> letter.body().contains("not the right match"))
                .extracting(Letter::reader)
                .containsExactlyInAnyOrder(coordinator, pair.mentor());
    }

    @Test
    void reasonIsReadByCoordinatorsAndWhoeverGaveItOnly() {
        close(pair.mentee(), "NO_FIT", Submissions.newToken());
        assertThat(home(coordinator)).contains("It was not the right match");
        assertThat(home(pair.mentee())).contains("It was not the right match");
        assertThat(home(pair.mentor()))
                .contains("This relationship is closed")
                .doesNotContain("It was not the right match", "Close this relationship");
    }

    @Test
    void reasonIsAsked() {
        assertThat(close(pair.mentee(), "", Submissions.newToken()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#closureReason\"");
        assertThat(close(pair.mentee(), "BLAME", Submissions.newToken())).hasStatus(422);
    }

    @Test
    void sameFormSentTwiceClosesOnce() {
        String token = Submissions.newToken();
        close(pair.mentee(), "COMPLETED", token);
        assertThat(close(pair.mentee(), "COMPLETED", token)).hasStatus(303);
    }

    @Test
    void closedIsClosed() {
        close(pair.mentee(), "COMPLETED", Submissions.newToken());
        assertThat(close(pair.mentor(), "TIME", Submissions.newToken()))
                .hasStatus(422)
                .bodyText()
                .contains("nothing can be added or changed any more");
        assertThat(mvc.get().uri(address()).with(as(pair.mentor())))
                .hasStatus(302)
                .hasRedirectedUrl("/relationships/" + pair.id());
    }

    private String home(long viewer) {
        return body(
                mvc.get().uri("/relationships/" + pair.id()).with(as(viewer)).exchange());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult close(long viewer, String reason, String token) {
        return mvc.post()
                .uri(address())
                .with(as(viewer))
                .with(csrf())
                .param("closureReason", reason)
                .param("token", token)
                .exchange();
    }

    private String address() {
        return "/relationships/" + pair.id() + "/closure";
    }

    @Test
    void whoeverIsLeftSaysWhetherTheyWantANewMatch() {
        assertThat(rematch(pair.mentor(), "rematch-wish"))
                .hasStatus(303)
                .flash()
                .containsEntry("flashKind", "warn");
        close(pair.mentee(), "NO_FIT", Submissions.newToken());
        assertThat(rematch(pair.mentor(), "rematch-refusal")).hasStatus(303);
        String home = "/relationships/" + pair.id();
        assertThat(mvc.get().uri(home).with(as(coordinator))).bodyText().contains("does not want a new match");
        assertThat(mvc.get().uri(home).with(as(pair.mentee()))).bodyText().doesNotContain("does not want a new match");
        assertThat(rematch(pair.mentor(), "rematch-wish")).hasStatus(303);
        assertThat(mvc.get().uri(home).with(as(coordinator))).bodyText().contains("would like a new match");
    }

    private MvcTestResult rematch(long viewer, String what) {
        return mvc.post()
                .uri("/relationships/" + pair.id() + "/" + what)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }
}
