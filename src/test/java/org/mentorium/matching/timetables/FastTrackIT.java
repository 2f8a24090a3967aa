package org.mentorium.matching.timetables;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day with 40 people: the timetable is made, published, printed, and changed when somebody is late. */
@ServerTest
class FastTrackIT {

    private static final String PASSWORD = "quiet lantern over water";
    private static final int MENTORS = 10;
    private static final int MENTEES = 30;
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aDayIsMadePublishedPrintedAndChanged() {
        long coordinator = cast.person("Carla", "Coordinator");
        Program program = cast.program(coordinator);
        jdbc.sql("update program set mentoring_type = 'FAST_TRACK', state = 'MATCHING' where id = ?")
                .param(program.id())
                .update();
        for (int i = 0; i < MENTORS; i++) {
            cast.participant(program, cast.person("Mira" + i, "Mentor" + i), "MENTOR");
        }
        long mentee = 0;
        for (int i = 0; i < MENTEES; i++) {
            mentee = cast.person("Enzo" + i, "Mentee" + i);
            cast.participant(program, mentee, "MENTEE");
        }
        String path = "/programs/" + program.slug() + "/timetables";

        Page page = signIn(coordinator, 1280);
        page.navigate(base() + path);
        look(page);
        page.locator("main .head a.button").click();
        look(page);
        page.fill("#rounds", "6");
        page.fill("#breakAfter", "3");
        page.fill("#breakMinutes", "20");
        page.locator("main form button").click();
        assertThat(page.url()).endsWith(path + "/1");
        assertThat(page.textContent("main"))
                .contains("60 meetings; more than 60 is not possible", "no better timetable was possible");
        look(page);
        page.locator("form[action$='/publication'] button").click();
        assertThat(page.textContent("main")).contains("Published");

        prints(page, path + "/1?by=rounds", 6);
        prints(page, path + "/1?by=people", MENTORS + MENTEES);
        prints(page, path + "/1?by=places", MENTORS);

        page.navigate(base() + path + "/1/absences/new");
        look(page);
        page.selectOption(
                "#participant", new com.microsoft.playwright.options.SelectOption().setLabel("Mira0 Mentor0"));
        page.selectOption("#untilRound", "2");
        page.locator("main form button").click();
        assertThat(page.textContent("main")).contains("Mira0 Mentor0: rounds 1 to 2", "58 meetings");
        look(page);
        for (String form : new String[] {"/edit", "/places", "/meetings/new"}) {
            page.navigate(base() + path + "/1" + form);
            look(page);
        }

        Page phone = signIn(mentee, 360);
        phone.locator(".todo a").first().click();
        assertThat(phone.url()).endsWith(path + "/1");
        assertThat(phone.textContent("main"))
                .contains("Enzo29 Mentee29", "Mira", "Table")
                .doesNotContain("Enzo28");
        look(phone);
    }

    /** Each part on a sheet of its own, and nothing of the screen's furniture. */
    private void prints(Page page, String path, int sheets) {
        page.navigate(base() + path);
        look(page);
        assertThat(page.locator(".sheets > section").count()).isEqualTo(sheets);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".tabs").first().isVisible()).isFalse();
        assertThat(page.locator("main form").first().isVisible()).isFalse();
        assertThat(page.evaluate("[...document.querySelectorAll('.sheets > section + section')]"
                        + ".every(s => getComputedStyle(s).breakBefore === 'page')"))
                .isEqualTo(true);
        String pdf = new String(page.pdf(), StandardCharsets.ISO_8859_1);
        assertThat(pdf.split("/Type\\s*/Page\\b", -1).length - 1).isGreaterThanOrEqualTo(sheets);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private Page signIn(long person, int width) {
        accounts.setPassword(person, PASSWORD);
        Page page = chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(width, 800))
                .newPage();
        page.navigate(base() + "/sign-in");
        page.fill(
                "#email",
                jdbc.sql("select email from person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
        page.fill("#password", PASSWORD);
        page.locator("main form button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private static void look(Page page) {
        assertThat(Chromium.axe(page).analyze().getViolations())
                .as("axe on " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue())
                .as(page.url())
                .isLessThanOrEqualTo(0);
    }
}
