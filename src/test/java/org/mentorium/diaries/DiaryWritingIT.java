package org.mentorium.diaries;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.Viewer;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing an entry in a browser: nothing that was typed is ever lost. */
@ServerTest
class DiaryWritingIT {

    private static final String PASSWORD = "seven quiet herons at dusk";
    private static Chromium chromium;

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

    private BrowserContext context;
    private Page page;
    private Pair pair;
    private String home;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void aSessionTookPlace() {
        pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        home = base() + "/relationships/" + pair.id() + "/diary-entries";
        accounts.setPassword(pair.mentee(), PASSWORD);
        sessions.log(
                new Viewer(pair.mentor(), "Mia", "mia@cast.example", false, false, Locale.ENGLISH, ZoneId.of("UTC")),
                pair.id(),
                DiaryWorld.YESTERDAY);
        context = chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(360, 800).setLocale("en"));
        page = context.newPage();
        page.navigate(base() + "/sign-in");
        signIn(page);
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void whatIsTypedIsSavedAsADraftWithoutAButton() {
        page.navigate(home + "/new?session=1");
        page.locator("#reflection").pressSequentially("Half a tho");
        awaitSaved(page);
        page.navigate(home + "/new?session=1");
        assertThat(page.locator("#offered")).containsText("You have a draft of");
        assertThat(Chromium.axe(page).analyze().getViolations()).isEmpty();
        page.click("text=Go on with the draft");
        assertThat(page.locator("#reflection")).hasValue("Half a tho");
        page.fill("#reflection", "Half a thought");
        page.click("main .actions button:has-text('Save'):not(.secondary)");
        page.waitForURL(Pattern.compile(".*/diary-entries/1$"));
        assertThat(page.locator("main")).containsText("Half a thought");
        page.click("text=Edit this entry");
        assertThat(page.locator("#offered")).hasCount(0);
    }

    @Test
    void twoWindowsOnOneEntryLoseNothing() {
        page.navigate(home + "/new?session=1");
        page.fill("#topics", "We read");
        page.click("main .actions button:not(.secondary)");
        page.waitForURL(Pattern.compile(".*/diary-entries/1$"));
        page.navigate(home + "/1/edit");
        Page other = context.newPage();
        other.navigate(home + "/1/edit");
        other.fill("#topics", "We read two pages");
        other.click("main .actions button:not(.secondary)");
        other.waitForURL(Pattern.compile(".*/diary-entries/1$"));
        page.fill("#topics", "We read and wrote");
        page.click("main .actions button:not(.secondary)");
        assertThat(page.locator("#topics")).hasValue("We read and wrote");
        assertThat(page.locator("main")).containsText("We read two pages");
        assertThat(page.locator("main")).containsText("What you saved elsewhere");
        assertThat(Chromium.axe(page).analyze().getViolations()).isEmpty();
        page.fill("#topics", "We read two pages and wrote");
        page.click("main .actions button:not(.secondary)");
        page.waitForURL(Pattern.compile(".*/diary-entries/1$"));
        page.navigate(home + "/1/versions");
        for (String text : List.of("We read", "two pages", "and wrote")) {
            assertThat(page.locator("main")).containsText(text);
        }
        assertThat(Chromium.axe(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void aSignInThatEndsInMidSentenceTakesNothing() {
        page.navigate(home + "/new?session=1");
        page.locator("#reflection").pressSequentially("What I began");
        awaitSaved(page);
        jdbc.sql("delete from spring_session").update();
        page.locator("#reflection").pressSequentially(" and went on with");
        assertThat(page.locator("#draft-said"))
                .containsText("Your sign-in has ended", new ContainsTextOptions().setTimeout(20_000));
        page.locator("#reflection").pressSequentially(" to the end");
        page.click("main .actions button:not(.secondary)");
        page.waitForURL(Pattern.compile(".*/sign-in\\?kept"));
        assertThat(page.locator("main")).not().containsText("What I began");
        signIn(page);
        page.waitForURL(Pattern.compile(".*/kept-forms"));
        page.locator("form:has(textarea:has-text('to the end')) button").first().click();
        page.waitForURL(Pattern.compile(".*/diary-entries/1$"));
        assertThat(page.locator("main")).containsText("What I began and went on with to the end");
    }

    @Test
    void withoutAScriptTheButtonSavesTheDraft() {
        try (BrowserContext plain = chromium.browser()
                .newContext(new NewContextOptions().setJavaScriptEnabled(false).setLocale("en"))) {
            Page old = plain.newPage();
            old.navigate(base() + "/sign-in");
            signIn(old);
            old.navigate(home + "/new?session=1");
            old.fill("#reflection", "Half a tho");
            old.locator("text=Save draft").press("Enter");
            assertThat(old.locator("#draft-said")).containsText("Saved");
            assertThat(old.locator("#reflection")).hasValue("Half a tho");
        }
    }

    private static void awaitSaved(Page page) {
        assertThat(page.locator("#draft-said"))
                .containsText(Pattern.compile("Saved \\d+:\\d+"), new ContainsTextOptions().setTimeout(20_000));
    }

    private void signIn(Page at) {
        at.fill(
                "#email",
                jdbc.sql("select email from person where id = ?")
                        .param(pair.mentee())
                        .query(String.class)
                        .single());
        at.fill("#password", PASSWORD);
        at.click("main form button");
        at.waitForURL(Pattern.compile(".*(?<!sign-in(\\?kept)?)$"));
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
