package org.mentorium.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody answers on a phone with its keyboard alone and no script, stops, and goes on at another device. */
@ServerTest
class AnsweringIT {

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
    private Questionnaires questionnaires;

    private final Set<Long> known = new HashSet<>();
    private Given given;
    private Pair pair;
    private long questionnaire;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void aQuestionnaire() {
        given = new Given(questionnaires, jdbc);
        pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        questionnaire = given.published(pair.program(), Audience.BOTH);
    }

    @Test
    void withTheKeyboardAloneOnAPhone() {
        given.opened(questionnaire, Phase.PRE);
        Page phone = signIn(pair.mentee(), 360, true);
        press(phone, "a[href^='/responses/new']");
        look(phone);
        press(phone, "main form button");
        pick(phone, 2);
        pick(phone, 3);
        press(phone, "button[value=LATER]");
        String overview = path(phone);
        assertThat(phone.textContent("main")).contains("Slightly", "Sometimes");
        look(phone);

        Page laptop = signIn(pair.mentee(), 1280, false);
        press(laptop, "a[href^='/responses/']");
        assertThat(path(laptop)).isEqualTo(overview);
        press(laptop, "main p a.button");
        pick(laptop, 2);
        pick(laptop, 2);
        pick(laptop, 2);
        reach(laptop, "textarea");
        laptop.keyboard().type("Time to plan together.");
        press(laptop, "button[value=NEXT]");
        press(laptop, "form[action$='/submission'] button");
        assertThat(laptop.textContent("main")).contains("Your answers are handed in", "Time to plan together.");
    }

    @Test
    void anonymouslyWithACodeThatLeadsBackOnAnotherDevice() {
        given.kept(questionnaire, Confidentiality.ANONYMOUS);
        long round = given.opened(questionnaire, Phase.PRE);
        Page phone = signIn(pair.mentee(), 360, true);
        press(phone, "a[href^='/responses/new']");
        assertThat(phone.textContent("main")).contains("Your answers are anonymous");
        look(phone);
        press(phone, "main form button");
        String code = phone.textContent("section[aria-labelledby=code] strong");
        look(phone);
        press(phone, "main p a.button");
        look(phone);
        pick(phone, 2);

        Page laptop = signIn(pair.mentee(), 1280, true);
        laptop.navigate(base() + "/responses/new?round=" + round + "&participant=" + pair.menteeParticipant());
        press(laptop, "a[href='/ballots/" + round + "']");
        look(laptop);
        reach(laptop, "#code");
        laptop.keyboard().type(code.replace("-", " ").toLowerCase(java.util.Locale.ROOT));
        laptop.waitForNavigation(() -> laptop.keyboard().press("Enter"));
        assertThat(laptop.textContent("main")).contains("Slightly", code);
        press(laptop, "main p a.button");
        for (int i = 0; i < 4; i++) {
            pick(laptop, 1);
        }
        press(laptop, "button[value=NEXT]");
        press(laptop, "form[action$='/submission'] button");
        assertThat(laptop.textContent("main")).contains("You have handed in your answers");
        assertThat(laptop.context().cookies()).noneMatch(cookie -> cookie.name.equals("ballot"));
        phone.reload();
        phone.navigate(base() + "/ballots/" + round);
        assertThat(phone.textContent("main")).contains("Type the code");
    }

    /** Chooses the answer at a place of the group and goes on with Enter. */
    private static void pick(Page page, int place) {
        reach(page, "input[type=radio]");
        page.keyboard().press("Space");
        for (int i = 1; i < place; i++) {
            page.keyboard().press("ArrowDown");
        }
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void press(Page page, String selector) {
        reach(page, selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Tabs to the first element that matches; it must be seen to have the focus. */
    private static void reach(Page page, String selector) {
        page.waitForSelector(selector);
        for (int i = 0; i < 80; i++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Not reached with the keyboard: " + selector + " on " + page.url());
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    private Page signIn(long person, int width, boolean scripts) {
        // Another password would end what is signed in elsewhere.
        if (known.add(person)) {
            accounts.setPassword(person, PASSWORD);
        }
        Page page = chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(width, 740).setJavaScriptEnabled(scripts))
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

    /** Nothing for axe to find, nothing wider than the screen, and light enough for a slow line. */
    private static void look(Page page) {
        assertThat(Chromium.axe(page).analyze().getViolations())
                .as("axe on " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo((int) page.evaluate("window.innerWidth"));
    }
}
