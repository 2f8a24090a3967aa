package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class RelationshipHomeTests {

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private long coordinator;
    private Cast.Program program;
    private Cast.Pair pair;

    @BeforeEach
    void aPairThatMetTwice() {
        coordinator = cast.person("Cora", "Coordinator");
        program = cast.program(coordinator);
        pair = cast.pair(program);
        long activity = cast.activity(program, "Designing together", 6);
        execute(
                "insert into agreement_version (relationship_id, number, text, changed_at) values (?, 1, 'We meet on Mondays.', now() - interval '9 days')",
                pair.id());
        execute(
                "insert into goal (relationship_id, title, state, created_by, owner_id, created_at) values (?, 'Speak up in meetings', 'OPEN', ?, ?, now() - interval '8 days')",
                pair.id(),
                pair.mentee(),
                pair.mentee());
        execute("""
                insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                               plan_activity_id, created_at)
                values (?, 1, 'HELD', now() - interval '5 days', 'Europe/Vienna', 90, 'ONLINE', ?, now()),
                       (?, 2, 'HELD', now() - interval '1 day', 'Europe/Vienna', 60, 'ONLINE', null, now())
                """, pair.id(), activity, pair.id());
        cast.beneath()
                .sql(
                        "insert into diary_entry (relationship_id, number, written_on, created_by, created_at) values (?, 1, current_date, ?, now())")
                .params(pair.id(), pair.mentee())
                .update();
        cast.beneath().sql("""
                insert into diary_part (diary_entry_id, kind, author_id, text, readers, changed_at)
                select id, 'REFLECTION', created_by, 'what I learnt', 'MEMBERS', now() from diary_entry
                where relationship_id = ?
                """).param(pair.id()).update();
        execute("""
                insert into portfolio_item (relationship_id, owner_id, title, shared_at, created_at)
                values (?, ?, 'My first lesson plan', now(), now()), (?, ?, 'A secret draft', null, now())
                """, pair.id(), pair.mentee(), pair.id(), pair.mentee());
    }

    @Test
    void membersSeeTheirGoalsHoursAndAllThatHappened() {
        assertThat(home(pair.mentor()))
                .hasStatusOk()
                .bodyText()
                .contains("You and Manuel Mentee", "Speak up in meetings", "Designing together", "1.5 of 6 h")
                .contains("2 sessions, 2.5 h so far", "Session 2 took place", "Manuel wrote in the diary")
                .contains("My first lesson plan")
                .doesNotContain("A secret draft");
    }

    @Test
    void coordinatorsSeeThatTheyMeetAndNothingThatTheyWrite() {
        assertThat(home(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Mia Mentor", "Manuel Mentee", "1.5 of 6 h", "Session 2 took place", "1 open, 0 reached")
                .contains("2 signatures are missing")
                .contains(
                        "href=\"/programs/" + program.slug() + "/participants/" + pair.mentorParticipant(),
                        "href=\"/programs/" + program.slug() + "/participants/" + pair.menteeParticipant())
                .doesNotContain("Speak up in meetings", "We meet on Mondays", "My first lesson plan", "diary-entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void pageIsInTheReadersLanguage(String language) {
        execute("update person set locale = ? where id = ?", language, pair.mentee());
        assertThat(home(pair.mentee())).hasStatusOk().bodyText().contains("lang=\"" + language + "\"");
    }

    @Test
    void membersAreNotLedToWhatIsForCoordinators() {
        assertThat(home(pair.mentee())).bodyText().contains("Mia Mentor").doesNotContain("/participants/");
    }

    @Test
    void strangerGetsNotFound() {
        assertThat(home(cast.person("Sam", "Stranger"))).hasStatus(404);
    }

    @Test
    void administratorsAreStrangers() {
        assertThat(home(cast.administrator())).hasStatus(404);
    }

    @Test
    void otherMenteesOfTheProgramAreStrangers() {
        assertThat(home(cast.pair(program).mentee())).hasStatus(404);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(mvc.get().uri("/relationships/999999999").with(as(pair.mentee())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/relationships/x").with(as(pair.mentee()))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=-1", "?page=99999999999", "?page=x", "?sort=drop"})
    void oddAddressesShowThePage(String query) {
        assertThat(mvc.get().uri("/relationships/" + pair.id() + query).with(as(pair.mentee())))
                .hasStatusOk();
    }

    @Test
    void longHistoryCostsNoMoreStatementsThanAShortOne() throws Exception {
        home(pair.mentee());
        int few = Statements.during(() -> home(pair.mentee()));
        execute("""
                insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                select ?, n, 'HELD', now() - n * interval '1 day', 'UTC', 60, 'ONLINE', now() from generate_series(3, 200) n
                """, pair.id());
        assertThat(Statements.during(() -> home(pair.mentee()))).isEqualTo(few);
        assertThat(home(pair.mentee())).bodyText().contains("Page 1 of 26");
    }

    private MvcTestResult home(long viewer) {
        return mvc.get().uri("/relationships/" + pair.id()).with(as(viewer)).exchange();
    }

    private void execute(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
    }
}
