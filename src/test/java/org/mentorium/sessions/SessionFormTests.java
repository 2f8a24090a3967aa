package org.mentorium.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SessionFormTests {

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private SessionsWorld world;
    private Pair pair;
    private String home;

    @BeforeEach
    void pair() {
        world = new SessionsWorld(mvc);
        pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        home = "/relationships/" + pair.id() + "/sessions";
    }

    @Test
    void aSessionThatTookPlaceIsLoggedAndItsDiaryEntryComesNext() {
        long activity = cast.activity(pair.program(), "Designing together", 6);
        MvcTestResult answer =
                world.post(pair.mentor(), home, SessionsWorld.form("planActivity", Long.toString(activity)));
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(home + "/1");
        assertThat(rows()).containsExactly("1 HELD 45 ONLINE " + pair.mentor());
        assertThat(world.get(pair.mentee(), home + "/1"))
                .bodyText()
                .contains("Designing together", "Noted by Mia Mentor", "/diary-entries/new?session=1");
    }

    @Test
    void thePlansNextActivityWithOpenHoursIsOffered() {
        long first = cast.activity(pair.program(), "Analysis", 1);
        long second = cast.activity(pair.program(), "Designing together", 6);
        world.post(
                pair.mentor(),
                home,
                SessionsWorld.form("minutes", "60", "planActivity", Long.toString(first), "meetingMode", "HYBRID"));
        assertThat(world.get(pair.mentor(), home + "/new"))
                .bodyText()
                .contains("Analysis (1 of 1 h used)", "<option value=\"" + second + "\" selected")
                .containsPattern("value=\"HYBRID\"[^>]* checked")
                .contains("value=\"60\"");
    }

    @Test
    void onePlannedIsNotedAsHeldInOneStep() {
        world.post(pair.mentee(), home, SessionsWorld.form("sessionState", "PLANNED", "date", days(3)));
        assertThat(world.get(pair.mentor(), home)).bodyText().doesNotContain("/holding");
        assertThat(world.post(pair.mentor(), home + "/1/holding", Map.of("version", "0")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(rows()).as("not before its time").containsExactly("1 PLANNED 45 ONLINE " + pair.mentee());

        passes("1 hour");
        assertThat(world.get(pair.mentor(), home)).bodyText().contains("/holding");
        MvcTestResult held = world.post(pair.mentor(), home + "/1/holding", Map.of("version", "0"));
        assertThat(held).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(home + "/1");
        assertThat(rows()).containsExactly("1 HELD 45 ONLINE " + pair.mentor());
    }

    @Test
    void whoLogsASessionThatWasPlannedIsAskedAboutThePlannedOne() {
        planned();
        assertThat(world.get(pair.mentor(), home + "/new"))
                .bodyText()
                .contains("Did it take place?", "href=\"" + home + "/1\"");
        assertThat(world.get(pair.mentor(), home + "/new?planned=true"))
                .bodyText()
                .doesNotContain(home + "/1\"");
    }

    @Test
    void aButtonPressedTwiceChangesNothingMore() {
        planned();
        for (int i = 0; i < 2; i++) {
            assertThat(world.post(
                            pair.mentor(),
                            home + "/1/absence",
                            Map.of("version", "0", "absent", Long.toString(pair.mentee()))))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(rows()).containsExactly("1 MISSED 45 ONLINE " + pair.mentor());
    }

    @Test
    void whatTheOtherNotedInBetweenIsNotOverwritten() {
        planned();
        world.post(pair.mentor(), home + "/1/holding", Map.of("version", "0"));
        assertThat(world.post(pair.mentee(), home + "/1/cancellation", Map.of("version", "0")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(rows()).containsExactly("1 HELD 45 ONLINE " + pair.mentor());
        assertThat(world.post(pair.mentee(), home + "/1/cancellation", Map.of("version", "1")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(rows()).containsExactly("1 CANCELLED 45 ONLINE " + pair.mentee());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            sessionState, '',           Say whether the session took place
            sessionState, CANCELLED,    sessionState-problem
            date,         '',           date-problem
            date,         31.12.2026,   date-problem
            date,         1999-01-01,   too long before the program
            date,         2206-01-01,   “Date” lies too far from today
            date,         +999999999-12-31, “Date” lies too far from today
            time,         25:00,        time-problem
            minutes,      4,            minutes-problem
            minutes,      721,          minutes-problem
            minutes,      an hour,      minutes-problem
            minutes,      99999999999,  minutes-problem
            meetingMode,  BY_PIGEON,    meetingMode-problem
            meetingMode,  OTHER,        say in a word or two how you meet
            planActivity, 0,            no longer in the plan
            planActivity, x,            planActivity-problem
            token,        x,            open for too long
            """)
    void aMistakeIsSaidAtItsField(String field, String value, String said) {
        cast.activity(pair.program(), "Designing together", 6);
        MvcTestResult answer = world.post(pair.mentor(), home, SessionsWorld.form("minutes", "77", field, value));
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said)
                .contains(field.equals("minutes") ? value : "77");
        assertThat(rows()).isEmpty();
    }

    @Test
    void aFreeWordOfTooManyOrUnreadableSignsIsSaidAtItsField() {
        for (String word : List.of("x".repeat(61), "by\0phone", "lost \uFFFD sign")) {
            assertThat(world.post(pair.mentor(), home, SessionsWorld.form("meetingMode", "OTHER", "modeOther", word)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("modeOther-problem");
        }
    }

    @Test
    void nothingToComeIsHeldAndNothingPastIsPlanned() {
        assertThat(world.post(pair.mentor(), home, SessionsWorld.form("date", days(2))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is still to come", "date-problem");
        assertThat(world.post(pair.mentor(), home, SessionsWorld.form("sessionState", "PLANNED")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This has passed already", "date-problem");
        assertThat(rows()).isEmpty();
    }

    @Test
    void theSameFormSentTwiceIsOneSession() {
        Map<String, String> form = SessionsWorld.form();
        assertThat(world.post(pair.mentor(), home, form)).hasRedirectedUrl(home + "/1");
        assertThat(world.post(pair.mentor(), home, form)).hasRedirectedUrl(home + "/1");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void twoWhoLogAtTheSameMomentGetNumbersOfTheirOwn() throws Exception {
        List<Callable<MvcTestResult>> both = List.of(
                () -> world.post(pair.mentor(), home, SessionsWorld.form("despiteOverlap", "true")),
                () -> world.post(pair.mentee(), home, SessionsWorld.form("despiteOverlap", "true")),
                () -> world.post(pair.mentor(), home, SessionsWorld.form("despiteOverlap", "true")),
                () -> world.post(pair.mentee(), home, SessionsWorld.form("despiteOverlap", "true")));
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var answer : threads.invokeAll(both)) {
                assertThat(answer.get()).hasStatus(HttpStatus.SEE_OTHER);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(rows()).extracting(row -> row.substring(0, 1)).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aStaleCorrectionShowsBothTexts() {
        world.post(pair.mentor(), home, SessionsWorld.form());
        assertThat(world.post(pair.mentor(), home + "/1", SessionsWorld.form("minutes", "60", "version", "0")))
                .hasRedirectedUrl(home + "/1");
        assertThat(world.post(pair.mentee(), home + "/1", SessionsWorld.form("minutes", "90", "version", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("1\u00a0hr, 30\u00a0min", "1\u00a0hr<", home + "/1/edit");
        assertThat(world.post(pair.mentor(), home + "/1", SessionsWorld.form("minutes", "60", "version", "0")))
                .as("the same by a double click")
                .hasRedirectedUrl(home + "/1");
        assertThat(rows()).containsExactly("1 HELD 60 ONLINE " + pair.mentor());
    }

    @Test
    void aTimeIsKeptWithTheZoneOfWhoTypedIt() {
        zone(pair.mentor(), "America/Mazatlan");
        zone(pair.mentee(), "Europe/Vienna");
        jdbc.sql("update program set starts_on = '2026-10-01' where id = ?")
                .param(pair.program().id())
                .update();
        world.post(pair.mentor(), home, SessionsWorld.form("date", "2026-11-03", "time", "09:00"));
        assertThat(stored()).isEqualTo("2026-11-03T16:00:00Z America/Mazatlan");
        assertThat(world.get(pair.mentee(), home + "/1"))
                .bodyText()
                .contains("November 3, 2026, 5:00 PM", "9:00 AM (Mazatlán)");

        world.post(
                pair.mentee(),
                home + "/1",
                SessionsWorld.form("date", "2026-11-03", "time", "17:00", "minutes", "30", "version", "0"));
        assertThat(stored()).as("a time left alone").isEqualTo("2026-11-03T16:00:00Z America/Mazatlan");
        world.post(
                pair.mentee(),
                home + "/1",
                SessionsWorld.form("date", "2026-11-03", "time", "18:00", "minutes", "30", "version", "1"));
        assertThat(stored()).as("a time typed anew").isEqualTo("2026-11-03T17:00:00Z Europe/Vienna");
    }

    @Test
    void aTimeThatTheClocksSkipIsExplained() {
        zone(pair.mentor(), "Europe/Vienna");
        jdbc.sql("update program set starts_on = '2026-03-01' where id = ?")
                .param(pair.program().id())
                .update();
        assertThat(world.post(pair.mentor(), home, SessionsWorld.form("date", "2026-03-29", "time", "02:30")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The clocks in Vienna go forward that night", "3:00", "02:30");
    }

    @Test
    void aClosedRelationshipTakesNothingMore() {
        planned();
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
        assertThat(world.get(pair.mentor(), home)).hasStatusOk().bodyText().doesNotContain("/sessions/new", "/holding");
        assertThat(world.get(pair.mentor(), home + "/1"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/edit", "/holding");
        assertThat(world.post(pair.mentor(), home, SessionsWorld.form())).hasStatus(HttpStatus.CONFLICT);
        world.post(pair.mentor(), home + "/1/holding", Map.of("version", "0"));
        assertThat(rows()).containsExactly("1 PLANNED 45 ONLINE " + pair.mentee());
    }

    /** A session of an hour ago that was planned and of which nobody has said yet what became of it. */
    private void planned() {
        world.post(pair.mentee(), home, SessionsWorld.form("sessionState", "PLANNED", "date", days(3)));
        passes("1 hour");
    }

    private void passes(String ago) {
        jdbc.sql("update mentoring_session set starts_at = now() - ?::interval where relationship_id = ?")
                .params(ago, pair.id())
                .update();
    }

    private void zone(long person, String zone) {
        jdbc.sql("update person set time_zone = ? where id = ?")
                .params(zone, person)
                .update();
    }

    private List<String> rows() {
        return jdbc.sql("""
                        select number || ' ' || state || ' ' || minutes || ' ' || mode || ' ' || logged_by
                        from mentoring_session where relationship_id = ? order by number
                        """).param(pair.id()).query(String.class).list();
    }

    private String stored() {
        return jdbc.sql("select starts_at, time_zone from mentoring_session where relationship_id = ?")
                .param(pair.id())
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant() + " " + row.getString(2))
                .single();
    }

    private static String days(int fromToday) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(fromToday).toString();
    }
}
