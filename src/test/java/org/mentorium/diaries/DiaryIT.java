package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.Viewer;
import org.mentorium.sessions.MeetingMode;
import org.mentorium.sessions.SessionData;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions and diary in a browser: on a phone, with axe, and logged in a few steps. */
@ServerTest
class DiaryIT {

    private static final String PASSWORD = "seven quiet herons at dusk";
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static Chromium chromium;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Diaries diaries;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Pair pair;
    private long coordinator;
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
    void someSessionsAndAnEntry() {
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        home = "/relationships/" + pair.id();
        long activity = cast.activity(pair.program(), "Deepening inclusive methods", 2);
        Viewer mentor = viewer(pair.mentor());
        for (int week = 5; week > 0; week--) {
            sessions.log(mentor, pair.id(), session(-7 * week, MeetingMode.ONLINE, "", activity));
        }
        sessions.log(mentor, pair.id(), session(-2, MeetingMode.OTHER, "a walk in the park", null));
        sessions.plan(mentor, pair.id(), session(5, MeetingMode.HYBRID, "", activity));
        sessions.plan(mentor, pair.id(), session(12, MeetingMode.IN_PERSON, "", activity));
        jdbc.sql(
                        "update mentoring_session set starts_at = now() - interval '3 hours' where relationship_id = ? and number = 7")
                .param(pair.id())
                .update();
        diaries.write(
                mentor,
                pair.id(),
                5,
                List.of(
                        Draft.of(
                                PartKind.OBJECTIVES,
                                "Look at how the three levels of the reading task worked in class.",
                                Readers.MEMBERS),
                        Draft.of(
                                PartKind.TOPICS,
                                "We read four pupils' sheets side by side.\n\nThen we rewrote the second level.",
                                Readers.MEMBERS),
                        Draft.of(PartKind.NOTES, "I talk too much. Ask, then wait.", Readers.AUTHOR)));
        diaries.write(
                viewer(pair.mentee()),
                pair.id(),
                5,
                List.of(Draft.of(
                        PartKind.REFLECTION,
                        "I saw that the task was clear to me and not to them. Next time I try it on a colleague first.",
                        Readers.MEMBERS)));
        for (long person : new long[] {pair.mentor(), pair.mentee(), coordinator}) {
            jdbc.sql("update person set time_zone = 'America/Mazatlan' where id = ? and id <> ?")
                    .params(person, pair.mentor())
                    .update();
            accounts.setPassword(person, PASSWORD);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void everyPagePassesAxeAndFitsAPhone(ColorScheme scheme, int width) {
        visit(pair.mentor(), scheme, width, page -> {
            for (String address : List.of(
                    "/sessions",
                    "/sessions/new",
                    "/sessions/new?planned=true",
                    "/sessions/6",
                    "/sessions/7",
                    "/sessions/8",
                    "/sessions/5/edit",
                    "/diary-entries",
                    "/diary-entries/new",
                    "/diary-entries/new?session=6",
                    "/diary-entries/5",
                    "/diary-entries/5/edit")) {
                check(page, address, width);
            }
            page.navigate(base() + home + "/sessions/new");
            page.fill("#minutes", "1");
            page.click("main .actions button");
            inspect(page, "error", width);
        });
        visit(coordinator, scheme, width, page -> {
            check(page, "/sessions", width);
            check(page, "/sessions/7", width);
        });
    }

    @Test
    void aSessionIsLoggedAndItsEntryWrittenInAFewSteps() {
        visit(pair.mentee(), ColorScheme.LIGHT, 360, page -> {
            page.navigate(base() + home + "/sessions");
            page.click("text=Log a session");
            page.click("main .actions button");
            assertThat(page.url()).endsWith("/sessions/9");
            page.click("text=Write the diary entry");
            page.fill("#reflection", "Short and good.");
            page.click("summary:has-text('Questions that help')");
            assertThat(page.isVisible("text=What stands in your way?")).isTrue();
            page.click("main .actions button");
            assertThat(page.url()).endsWith("/diary-entries/9");
            assertThat(page.textContent("main")).contains("Short and good.", "Only you can read this");
        });
    }

    private void check(Page page, String address, int width) {
        page.navigate(base() + home + address);
        inspect(page, address, width);
    }

    private static void inspect(Page page, String address, int width) {
        assertThat(Chromium.axe(page).analyze().getViolations()).as(address).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(address)
                .isLessThanOrEqualTo(width);
    }

    private void visit(long person, ColorScheme scheme, int width, java.util.function.Consumer<Page> work) {
        try (BrowserContext context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900)
                        .setLocale("en"))) {
            Page page = context.newPage();
            page.navigate(base() + "/sign-in");
            page.fill(
                    "#email",
                    jdbc.sql("select email from person where id = ?")
                            .param(person)
                            .query(String.class)
                            .single());
            page.fill("#password", PASSWORD);
            page.click("main form button");
            work.accept(page);
        }
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static SessionData session(
            int daysFromNow, MeetingMode mode, String other, @org.jspecify.annotations.Nullable Long activity) {
        return new SessionData(
                LocalDate.now(VIENNA).plusDays(daysFromNow), java.time.LocalTime.of(15, 30), 50, mode, other, activity);
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", "", false, false, Locale.ENGLISH, VIENNA);
    }
}
