package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.Viewer;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sign-in that ends while somebody writes takes nothing from them, and gives nothing to anybody else. */
@ServerTest
class KeptDiaryTests {

    private static final String PASSWORD = "seven quiet herons at dusk";
    private static final String TEXT = "What I wrote while the session ran out.\nAnd a second line.";

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final WebClient browser = new WebClient();
    private Pair pair;
    private String home;

    @BeforeEach
    void aSessionTookPlace() {
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        home = "/relationships/" + pair.id() + "/diary-entries";
        accounts.setPassword(pair.mentor(), PASSWORD);
        accounts.setPassword(pair.mentee(), PASSWORD);
        sessions.log(
                new Viewer(pair.mentor(), "Mia", "mia@cast.example", false, false, Locale.ENGLISH, ZoneId.of("UTC")),
                pair.id(),
                DiaryWorld.YESTERDAY);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whatWasTypedIsThereAfterSigningInAgain() throws IOException {
        HtmlPage expired = writeWhileTheSignInEnds();
        assertThat(expired.getUrl().toString()).endsWith("/sign-in?kept");
        assertThat(expired.asNormalizedText()).doesNotContain("session ran out");

        HtmlPage kept = signIn(pair.mentee(), expired);
        assertThat(kept.getUrl().getPath()).isEqualTo("/kept-forms");
        HtmlForm form = formWith(kept, "reflection");
        assertThat(form.getTextAreaByName("reflection").getText()).isEqualTo(TEXT);

        HtmlPage saved = send(form);
        assertThat(saved.getUrl().getPath()).isEqualTo(home + "/1");
        assertThat(saved.asNormalizedText()).contains("What I wrote while the session ran out.");
        assertThat(texts()).containsExactly("AUTHOR " + TEXT);
        assertThat(page("/kept-forms").asNormalizedText()).doesNotContain("session ran out");
    }

    @Test
    void whoeverElseSignsInAtTheSameBrowserDoesNotSeeIt() throws IOException {
        HtmlPage expired = writeWhileTheSignInEnds();
        HtmlPage others = signIn(pair.mentor(), expired);
        assertThat(others.getUrl().getPath()).isNotEqualTo("/kept-forms");
        for (String address : List.of("/kept-forms", home, home + "/new?session=1", "/")) {
            assertThat(page(address).asXml()).as(address).doesNotContain("session ran out");
        }
        send(formTo(page(home), "/sign-out"));
        HtmlPage again = signIn(pair.mentee(), page("/sign-in"));
        assertThat(formWith(again, "reflection").getTextAreaByName("reflection").getText())
                .isEqualTo(TEXT);
    }

    @Test
    void theTextSurvivesSignInThatEndsWhileAnEntryIsChanged() throws IOException {
        signIn(pair.mentor(), page("/sign-in"));
        HtmlForm first = formWith(page(home + "/new?session=1"), "notes");
        first.getTextAreaByName("notes").setText("Begun");
        send(first);

        HtmlForm change = formWith(page(home + "/1/edit"), "notes");
        change.getTextAreaByName("notes").setText(TEXT);
        endEverySignIn();
        HtmlPage kept = signIn(pair.mentor(), send(change));
        send(formWith(kept, "notes"));
        assertThat(texts()).containsExactly("AUTHOR " + TEXT);
    }

    @Test
    void aKeptTextThatNeededACorrectionIsGoneOnceItIsTaken() throws IOException {
        HtmlForm kept = formWith(signIn(pair.mentee(), writeWhileTheSignInEnds()), "reflection");
        kept.getTextAreaByName("reflection").setText("x".repeat(20_001));
        HtmlPage refused = send(kept);
        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
        assertThat(page("/kept-forms").asNormalizedText()).contains("session ran out");

        HtmlForm again = formWith(refused, "reflection");
        again.getTextAreaByName("reflection").setText(TEXT);
        send(again);
        assertThat(texts()).containsExactly("AUTHOR " + TEXT);
        assertThat(page("/kept-forms").asNormalizedText()).doesNotContain("session ran out");
    }

    private HtmlPage writeWhileTheSignInEnds() throws IOException {
        signIn(pair.mentee(), page("/sign-in"));
        HtmlForm form = formWith(page(home + "/new?session=1"), "reflection");
        form.getTextAreaByName("reflection").setText(TEXT);
        endEverySignIn();
        return send(form);
    }

    private void endEverySignIn() {
        jdbc.sql("delete from spring_session").update();
    }

    private HtmlPage signIn(long person, HtmlPage page) throws IOException {
        HtmlForm form = page.getForms().stream()
                .filter(f -> !f.getInputsByName("email").isEmpty())
                .findFirst()
                .orElseThrow();
        String email = jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
        form.getInputByName("email").setValue(email);
        form.getInputByName("password").setValue(PASSWORD);
        return send(form);
    }

    private HtmlPage page(String address) throws IOException {
        return browser.getPage("http://localhost:" + port + address);
    }

    private static HtmlForm formWith(HtmlPage page, String field) {
        return page.getForms().stream()
                .filter(form -> form.getElementsByTagName("textarea").stream()
                        .anyMatch(
                                area -> ((HtmlTextArea) area).getNameAttribute().equals(field)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " on " + page.asXml()));
    }

    private static HtmlForm formTo(HtmlPage page, String action) {
        return page.getForms().stream()
                .filter(form -> form.getActionAttribute().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static HtmlPage send(HtmlForm form) throws IOException {
        HtmlElement button = form.getElementsByTagName("button").get(0);
        return button.click();
    }

    private List<String> texts() {
        return cast.beneath().sql("""
                        select p.readers || ' ' || p.text from diary_part p
                        join diary_entry e on e.id = p.diary_entry_id where e.relationship_id = ? order by p.id
                        """).param(pair.id()).query(String.class).list();
    }
}
