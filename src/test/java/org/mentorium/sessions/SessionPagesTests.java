package org.mentorium.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.common.Viewer;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class SessionPagesTests {

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private SessionsWorld world;
    private long coordinator;
    private Pair pair;
    private String home;

    @BeforeEach
    void pair() {
        world = new SessionsWorld(mvc);
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        home = "/relationships/" + pair.id() + "/sessions";
    }

    @ParameterizedTest
    @CsvSource({"en, Sessions, Log a session", "es, Sesiones, Registrar una sesión", "fr, Séances, Noter une séance"})
    void everyPageSpeaksTheReadersLanguage(String language, String title, String action) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, pair.mentor())
                .update();
        int n = sessions.log(mentor(), pair.id(), SessionsWorld.data(-1, 45));
        int planned = sessions.plan(mentor(), pair.id(), SessionsWorld.data(7, 45));
        assertThat(world.get(pair.mentor(), home)).hasStatusOk().bodyText().contains(title, action);
        for (String page : new String[] {"/new", "/new?planned=true", "/" + n, "/" + n + "/edit", "/" + planned}) {
            assertThat(world.get(pair.mentor(), home + page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    @Test
    void strangersGetNotFoundEverywhere() {
        int n = sessions.log(mentor(), pair.id(), SessionsWorld.data(-1, 45));
        long[] strangers = {
            cast.person("Stan", "Stranger"),
            cast.administrator(),
            cast.pair(pair.program()).mentee(),
            other(cast.person("Otto", "Other"))
        };
        for (long stranger : strangers) {
            for (String page : new String[] {"", "/new", "/" + n, "/" + n + "/edit", ".csv", ".xlsx"}) {
                assertThat(world.get(stranger, home + page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
            }
            for (String page : new String[] {"", "/" + n, "/" + n + "/holding?version=0"}) {
                assertThat(world.post(stranger, home + page, SessionsWorld.form()))
                        .as(page)
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
        }
    }

    private long other(long coordinator) {
        cast.program(coordinator);
        return coordinator;
    }

    @Test
    void coordinatorsReadButDoNotWrite() {
        int n = sessions.log(mentor(), pair.id(), SessionsWorld.data(-1, 45));
        assertThat(world.get(coordinator, home))
                .hasStatusOk()
                .bodyText()
                .contains("45\u00a0min", "Online", "Took place")
                .doesNotContain("/sessions/new", "/diary-entries");
        assertThat(world.get(coordinator, home + "/" + n))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/edit", "/cancellation", "/diary-entries");
        for (String page : new String[] {"/new", "/" + n + "/edit"}) {
            assertThat(world.get(coordinator, home + page)).hasStatus(HttpStatus.FORBIDDEN);
        }
        for (String page : new String[] {"", "/" + n, "/" + n + "/cancellation?version=0"}) {
            assertThat(world.post(coordinator, home + page, SessionsWorld.form("minutes", "0")))
                    .as(page)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void theNextStandsFirst() {
        sessions.log(mentor(), pair.id(), SessionsWorld.data(-20, 45));
        sessions.log(mentor(), pair.id(), SessionsWorld.data(-10, 45));
        sessions.plan(mentor(), pair.id(), SessionsWorld.data(20, 45));
        sessions.plan(mentor(), pair.id(), SessionsWorld.data(10, 45));
        assertThat(world.get(pair.mentee(), home))
                .bodyText()
                .containsSubsequence("Session\u00a04<", "Session\u00a03<", "Session\u00a02<", "Session\u00a01<")
                .contains("2 sessions held, 1\u00a0hr, 30\u00a0min in all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=-1", "?page=zzz", "?page=99999999999", "?sort=number;drop", "?page=2&sort=-x"})
    void anOddAddressOfTheListIsNoError(String query) {
        assertThat(world.get(pair.mentor(), home + query)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0", "/-1", "/99999999999", "/x", "/1/edit", "/x/edit"})
    void whatIsNotThereIsNotFound(String page) {
        assertThat(world.get(pair.mentor(), home + page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(world.post(pair.mentor(), home + "/9/holding", Map.of("version", "x")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theFileHoldsWhatTheListShows() throws Exception {
        long activity = cast.activity(pair.program(), "=Designing together", 6);
        SessionData phone = new SessionData(
                SessionsWorld.data(-3, 0).date(),
                java.time.LocalTime.of(10, 0),
                60,
                MeetingMode.OTHER,
                "by phone",
                activity);
        sessions.log(mentor(), pair.id(), phone);
        var csv = world.get(coordinator, home + ".csv");
        assertThat(csv).hasStatusOk();
        assertThat(csv.getResponse().getContentAsString())
                .contains(
                        "Number", "Time zone", "Europe/Vienna", "60", "by phone", "'=Designing together", "Took place")
                .contains("Mia Mentor");
        assertThat(world.get(pair.mentee(), home + ".xlsx"))
                .hasStatusOk()
                .satisfies(file -> assertThat(file.getResponse().getHeader("Content-Disposition"))
                        .contains("sessions-" + pair.id() + ".xlsx"));
    }

    @Test
    void aLongListTakesNoMoreStatementsThanAShortOne() throws Exception {
        sessions.log(mentor(), pair.id(), SessionsWorld.data(-1, 45));
        int few = Statements.during(() -> world.get(pair.mentor(), home));
        for (int i = 0; i < 30; i++) {
            sessions.log(mentor(), pair.id(), SessionsWorld.data(-2 - i, 45));
        }
        assertThat(Statements.during(() -> world.get(pair.mentor(), home))).isEqualTo(few);
        assertThat(world.get(pair.mentor(), home + "?page=2")).bodyText().contains("Page 2 of 2");
    }

    private Viewer mentor() {
        return new Viewer(
                pair.mentor(),
                "Mia Mentor",
                "mia@cast.example",
                false,
                false,
                Locale.ENGLISH,
                ZoneId.of("Europe/Vienna"));
    }
}
