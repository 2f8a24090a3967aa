package org.mentorium.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.Viewer;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A busy mentor logs a session on a small phone with a slow connection. What the browser itself counts and times: presses,
 * fields that were typed in, and the time from the start page to the page that says that it is done.
 */
@ServerTest
class LoggingIT {

    private static final String PASSWORD = "seven quiet herons at dusk";
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    /** What a person takes to find a button and press it, or to fill a field: more than enough. */
    private static final double SECONDS_A_STEP = 6;

    private static final String COUNTING = """
            for (const [kind, name] of [["click", "presses"], ["input", "fields"]]) {
              addEventListener(kind, event => {
                if (event.isTrusted && event.target.closest("a, button, summary, input, textarea, select")) {
                  sessionStorage[name] = Number(sessionStorage[name] ?? 0) + 1;
                }
              }, true);
            }
            """;

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

    private Pair pair;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void aPairThatHasMetBefore() {
        pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        cast.agreement(pair, "We meet on Mondays.");
        jdbc.sql("""
                insert into agreement_signature (agreement_version_id, person_id, signed_at)
                select id, ?, now() from agreement_version where relationship_id = ?
                """).params(pair.mentor(), pair.id()).update();
        cast.goal(pair, "Speak up in meetings");
        sessions.log(viewer(), pair.id(), data(-9));
        accounts.setPassword(pair.mentor(), PASSWORD);
    }

    @Test
    void thatAPlannedSessionTookPlaceIsSaidWithTwoPressesAndNothingTyped() {
        sessions.plan(viewer(), pair.id(), data(1));
        jdbc.sql(
                        "update mentoring_session set starts_at = now() - interval '3 hours' where relationship_id = ? and number = 2")
                .param(pair.id())
                .update();
        Measured logged = measure(page -> {
            page.click("main a[href$='/sessions/2']");
            page.click("main button:has-text('It took place')");
            page.waitForSelector("text=Took place");
        });
        assertThat(state(2)).isEqualTo("HELD 50");
        assertThat(logged.presses()).isEqualTo(2);
        assertThat(logged.fields()).isZero();
        assertThat(logged.secondsOfAPerson()).isLessThan(30);
    }

    @Test
    void aSessionThatNobodyPlannedIsLoggedAsItIsOffered() {
        Measured logged = measure(page -> {
            page.click("main a[href$='/relationships/" + pair.id() + "']");
            page.click("nav.tabs a[href$='/sessions']");
            page.click("main a:has-text('Log a session')");
            page.fill("#minutes", "45");
            page.click("main .actions button");
            page.waitForURL("**/sessions/2");
        });
        assertThat(state(2)).isEqualTo("HELD 45");
        assertThat(logged.presses()).isLessThanOrEqualTo(4);
        assertThat(logged.fields()).isEqualTo(1);
        assertThat(logged.secondsOfAPerson()).isLessThan(60);
    }

    /**
     * What the browser saw.
     *
     * @param seconds by the browser's clock, without a person's time
     */
    private record Measured(int presses, int fields, double seconds) {

        double secondsOfAPerson() {
            return seconds + (presses + fields) * SECONDS_A_STEP;
        }
    }

    private Measured measure(Consumer<Page> work) {
        try (BrowserContext context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(360, 740)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setLocale("en"))) {
            context.addInitScript(COUNTING);
            Page page = context.newPage();
            page.navigate(base() + "/sign-in");
            page.fill(
                    "#email",
                    jdbc.sql("select email from person where id = ?")
                            .param(pair.mentor())
                            .query(String.class)
                            .single());
            page.fill("#password", PASSWORD);
            page.click("main form button");
            page.waitForURL(base() + "/");
            slowDown(context, page);
            double start =
                    ((Number) page.evaluate("() => { sessionStorage.clear(); return Date.now(); }")).doubleValue();
            work.accept(page);
            double end = ((Number) page.evaluate("Date.now()")).doubleValue();
            return new Measured(count(page, "presses"), count(page, "fields"), (end - start) / 1000);
        }
    }

    /** A phone at the edge of the network: 400 kbit/s, and 400 ms until anything comes. */
    private static void slowDown(BrowserContext context, Page page) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 400);
        conditions.addProperty("downloadThroughput", 50_000);
        conditions.addProperty("uploadThroughput", 50_000);
        context.newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }

    private static int count(Page page, String name) {
        return ((Number) page.evaluate("Number(sessionStorage['" + name + "'] ?? 0)")).intValue();
    }

    private String state(int number) {
        return jdbc.sql(
                        "select state || ' ' || minutes from mentoring_session where relationship_id = ? and number = ?")
                .params(pair.id(), number)
                .query(String.class)
                .single();
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static SessionData data(int daysFromNow) {
        return new SessionData(
                LocalDate.now(ZONE).plusDays(daysFromNow), LocalTime.of(15, 30), 50, MeetingMode.ONLINE, "", null);
    }

    private Viewer viewer() {
        return new Viewer(pair.mentor(), "", "", false, false, Locale.ENGLISH, ZONE);
    }
}
