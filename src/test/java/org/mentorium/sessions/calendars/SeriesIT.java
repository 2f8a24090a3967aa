package org.mentorium.sessions.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.mail.Delivery;
import org.mentorium.mail.Delivery.Arrived;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.MovableClock;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A pair in Vienna and Mazatlán plans a series across 28 March 2027, when the clocks change in Vienna and not in
 * Mazatlán; page, mail and feed show the right times. On a phone.
 */
@ServerTest
@Import(Delivery.class)
class SeriesIT {

    private static final String PASSWORD = "quiet lantern over water";
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final List<String> BEFORE =
            List.of("2027-03-09T15:00:00Z", "2027-03-16T15:00:00Z", "2027-03-23T15:00:00Z");
    private static final List<String> AFTER = List.of("2027-03-30T14:00:00Z", "2027-04-06T14:00:00Z");
    private static Chromium chromium;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        Delivery.serve(properties);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Delivery delivery;

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
    void aSeriesKeepsItsTimeInViennaAndMovesInMazatlan() throws Exception {
        clock.forward(Duration.between(Instant.now(), Instant.parse("2027-03-01T12:00:00Z")));
        Pair pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        jdbc.sql("update program set starts_on = '2027-01-01', ends_on = '2027-12-31' where id = ?")
                .param(pair.program().id())
                .update();
        zone(pair.mentor(), "Europe/Vienna", "{tue 15-18}");
        zone(pair.mentee(), "America/Mazatlan", "{tue 07-10}");
        String home = "/relationships/" + pair.id() + "/sessions";

        Page mentor = signIn(pair.mentor());
        mentor.navigate(base() + home);
        look(mentor);
        mentor.click("text=Propose times");
        assertThat(mentor.textContent("main")).contains("Tue 3:00 PM–6:00 PM");
        look(mentor);
        mentor.navigate(base() + home);
        mentor.click("text=Plan a series");
        look(mentor);
        mentor.fill("#date", "2027-03-09");
        mentor.fill("#time", "16:00");
        mentor.fill("#times", "10");
        mentor.locator("main form .actions button").click();
        assertThat(mentor.url()).contains("/sessions/series/");
        String page = mentor.textContent("main");
        assertThat(page)
                .contains("Tuesday, March 23, 2027, 4:00 PM", "Tuesday, March 30, 2027, 4:00 PM")
                .contains("Tuesday, March 23, 2027, 8:00 AM", "Tuesday, March 30, 2027, 7:00 AM");
        look(mentor);

        Page mentee = signIn(pair.mentee());
        mentee.navigate(base() + home);
        assertThat(mentee.textContent("main"))
                .contains("March 23, 2027, 8:00 AM", "March 30, 2027, 7:00 AM")
                .doesNotContain("4:00 PM");

        Arrived letter = last(pair.mentee());
        assertThat(letter.subject()).isEqualTo("10 mentoring sessions planned");
        assertThat(letter.words())
                .contains("March 23, 2027, 8:00 AM", "March 30, 2027, 7:00 AM", "the clock in Mazatlán");
        assertThat(last(pair.mentor()).words())
                .contains("March 23, 2027, 4:00 PM", "March 30, 2027, 4:00 PM", "the clock in Vienna");
        ReadCalendar invitation = ReadCalendar.of(letter.calendar());
        assertThat(invitation.starts()).hasSize(10).containsAll(moments(BEFORE)).containsAll(moments(AFTER));
        assertThat(invitation.starts()).allMatch(start -> start.atZone(VIENNA).getHour() == 16);

        mentee.navigate(base() + "/profile");
        mentee.click("text=Calendar and reminders of sessions");
        look(mentee);
        mentee.click("text=Make an address");
        String secret = URI.create(mentee.inputValue("#secret")).getPath();
        look(mentee);
        assertThat(feed(secret).starts())
                .hasSize(10)
                .containsAll(moments(BEFORE))
                .containsAll(moments(AFTER));

        mentee.navigate(base() + home + "/4");
        look(mentee);
        assertThat(mentee.textContent("main"))
                .contains("March 30, 2027, 7:00 AM", "Mia: March 30, 2027, 4:00 PM (Vienna)", "One of a series of 10");
        mentee.click("text=Move or change it");
        look(mentee);
        mentee.fill("#date", "2027-03-31");
        mentee.locator("main form .actions button").click();
        assertThat(last(pair.mentor()).words()).contains("Wednesday, March 31, 2027, 4:00 PM");
        ReadCalendar moved = ReadCalendar.of(last(pair.mentor()).calendar());
        VEvent event = moved.events().get(0);
        assertThat(moved.value(event, "UID"))
                .isEqualTo(invitation.value(invitation.events().get(0), "UID"));
        assertThat(moved.value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(moved.value(event, "RECURRENCE-ID")).isEqualTo("20270330T160000");

        mentee.click("text=Cancel the session");
        look(mentee);
        mentee.fill("#reason", "our school is closed");
        mentee.check("#later");
        mentee.locator("main form .actions button").click();
        assertThat(last(pair.mentor()).words()).doesNotContain("our school").contains("have been cancelled");
        assertThat(ReadCalendar.of(last(pair.mentor()).calendar()).events()).hasSize(7);
        assertThat(feed(secret).starts()).containsExactlyElementsOf(moments(BEFORE));
        mentor.navigate(base() + home + "/4");
        assertThat(mentor.textContent("main")).contains("our school is closed");

        itTookPlace(mentor, pair, home);
    }

    /** A session whose time has come is logged by one press. */
    private void itTookPlace(Page mentor, Pair pair, String home) {
        clock.forward(Duration.ofDays(9));
        mentor.navigate(base() + home);
        mentor.click("button:has-text('It took place')");
        assertThat(mentor.textContent("main")).contains("Took place");
        look(mentor);
        assertThat(jdbc.sql("select state from mentoring_session where relationship_id = ? and number = 1")
                        .param(pair.id())
                        .query(String.class)
                        .single())
                .isEqualTo("HELD");
    }

    private static List<Instant> moments(List<String> all) {
        return all.stream().map(Instant::parse).toList();
    }

    private Arrived last(long person) throws Exception {
        List<Arrived> all = delivery.to(email(person));
        return all.get(all.size() - 1);
    }

    /** Read as a calendar reads it: by somebody who is not signed in. */
    private ReadCalendar feed(String secret) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base() + secret)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return ReadCalendar.of(answer.body());
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

    private void zone(long person, String zone, String hours) {
        jdbc.sql("update person set time_zone = ?, availability = ?::text[] where id = ?")
                .params(zone, hours, person)
                .update();
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
