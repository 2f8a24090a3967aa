package org.mentorium.matching.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.matching.requests.ChoosingWorld.Someone;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.MovableClock;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mentee looks for somebody, waits in vain, asks the next one and is accepted; on a phone. */
@ServerTest
class SelfDirectedIT {

    private static final String PASSWORD = "quiet lantern over water";
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RequestExpiry expiry;

    @Autowired
    private MovableClock clock;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @AfterEach
    void now() {
        clock.back();
    }

    @Test
    void aRequestExpiresAndTheNextMentorAccepts() {
        ChoosingWorld world = new ChoosingWorld(cast, jdbc);
        Someone first = world.mentor("Ada", 1, "formative assessment");
        Someone second = world.mentor("Ben", 1, "assessment");
        world.mentor("Cleo", 1, "school law");
        Someone manuel = world.mentee("Manuel");

        Page mentee = signIn(manuel.person());
        mentee.navigate(base() + world.path("/mentors"));
        look(mentee);
        mentee.fill("#q", "formative assessment");
        mentee.locator("form[role=search] button").click();
        assertThat(mentee.locator(".list h2").first().textContent()).isEqualTo(first.name());
        look(mentee);
        mentee.locator(".list li").first().locator("a.button").click();
        look(mentee);
        mentee.fill("#word", "I read your paper and would like to try it in class.");
        mentee.locator("main form button").click();
        String request = URI.create(mentee.url()).getPath();
        assertThat(mentee.textContent("body")).contains("Your request is sent", first.name(), "Open");
        look(mentee);

        clock.forward(Duration.ofDays(8));
        expiry.remind();
        expiry.overdue().forEach(expiry::expire);
        mentee.reload();
        assertThat(mentee.textContent("main")).contains("Expired", "Who comes next", second.name());
        look(mentee);
        mentee.locator("section[aria-labelledby=next] a.button").first().click();
        // The words are there again.
        assertThat(mentee.inputValue("#word")).contains("I read your paper");
        mentee.locator("main form button").click();
        String next = URI.create(mentee.url()).getPath();
        assertThat(next).isNotEqualTo(request);

        Page mentor = signIn(second.person());
        mentor.locator(".todo a").first().click();
        assertThat(mentor.textContent("main")).contains(manuel.name(), "I read your paper", "formative assessment");
        look(mentor);
        mentor.locator("a:has-text('Decline')").click();
        look(mentor);
        mentor.goBack();
        mentor.locator("form[action$='/acceptance'] button").click();
        assertThat(URI.create(mentor.url()).getPath()).startsWith("/relationships/");
        mentee.navigate(base() + next);
        assertThat(mentee.textContent("main")).contains("has accepted");
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private Page signIn(long person) {
        accounts.setPassword(person, PASSWORD);
        Page page = chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(360, 740))
                .newPage();
        page.navigate(base() + "/sign-in");
        page.fill("#email", email(person));
        page.fill("#password", PASSWORD);
        page.locator("main form button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private String email(long person) {
        return jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    /** Nothing for axe to find, and nothing wider than the phone. */
    private static void look(Page page) {
        assertThat(Chromium.axe(page).analyze().getViolations())
                .as("axe on " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(360);
    }
}
