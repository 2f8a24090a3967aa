package org.mentorium.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members are invited to look back when it is time, once, by a letter that holds a link. */
@ApplicationTest
class CheckInInvitationTests {

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CheckInInvitations invitations;

    private Pair pair;

    @BeforeEach
    void aPairBeforeTheMiddle() {
        pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        jdbc.sql("update relationship set started_at = now() - interval '50 days' where id = ?")
                .param(pair.id())
                .update();
        calendar(1, 200);
    }

    @Test
    void halfWayEachMemberGetsOneLetterInTheirLanguage() {
        jdbc.sql("update person set locale = 'fr' where id = ?")
                .param(pair.mentee())
                .update();
        invitations.send();
        assertThat(letters(pair.mentee())).as("not yet").isEmpty();
        calendar(0, 200);
        invitations.send();
        invitations.send();
        assertThat(letters(pair.mentor()))
                .singleElement()
                .asString()
                .contains("half of the time", "/relationships/" + pair.id() + "/check-ins/midpoint");
        assertThat(letters(pair.mentee()))
                .singleElement()
                .asString()
                .contains("La moitié du temps", "/check-ins/midpoint");
    }

    @Test
    void atTheEndEachMemberGetsAnother() {
        calendar(0, 200);
        invitations.send();
        calendar(-80, 15);
        invitations.send();
        assertThat(letters(pair.mentor())).hasSize(1);
        calendar(-80, 14);
        invitations.send();
        invitations.send();
        assertThat(letters(pair.mentor())).hasSize(2).last().asString().contains("/check-ins/closing");
    }

    @Test
    void whoHeldAllThatTheProgramAsksForIsAtTheEnd() {
        jdbc.sql("update program set required_sessions = 1 where id = ?")
                .param(pair.program().id())
                .update();
        invitations.send();
        assertThat(letters(pair.mentee())).isEmpty();
        jdbc.sql("""
                insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                values (?, 1, 'HELD', now() - interval '1 day', 'UTC', 60, 'ONLINE', now())
                """).param(pair.id()).update();
        invitations.send();
        assertThat(letters(pair.mentee())).singleElement().asString().contains("/check-ins/closing");
    }

    @Test
    void whoHasLookedBackIsNotInvited() {
        jdbc.sql("""
                insert into check_in (relationship_id, person_id, kind, rating, outlook, done_at)
                values (?, ?, 'MIDPOINT', 4, 'GO_ON', now())
                """).params(pair.id(), pair.mentee()).update();
        calendar(0, 200);
        invitations.send();
        assertThat(letters(pair.mentee())).isEmpty();
        assertThat(letters(pair.mentor())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            update relationship set state = 'CLOSED', closed_at = now() where id = :relationship
            update relationship set started_at = now() where id = :relationship
            update program set state = 'CLOSED' where id = :program
            update program set ends_on = current_date - 15 where id = :program
            """, delimiter = ';')
    void whereItIsNotTimeNobodyIsInvited(String circumstance) {
        calendar(0, 200);
        jdbc.sql(circumstance)
                .param("relationship", pair.id())
                .param("program", pair.program().id())
                .update();
        invitations.send();
        assertThat(letters(pair.mentee())).isEmpty();
    }

    @Test
    void manyInvitationsCostNoMoreStatementsThanOne() throws Exception {
        calendar(0, 200);
        int few = Statements.during(this::send);
        for (int i = 0; i < 20; i++) {
            Pair more = cast.pair(pair.program());
            jdbc.sql("update relationship set started_at = now() - interval '50 days' where id = ?")
                    .param(more.id())
                    .update();
        }
        assertThat(Statements.during(this::send)).isEqualTo(few);
    }

    private Object send() {
        invitations.send();
        return true;
    }

    /** In how many days the middle comes, and the end. */
    private void calendar(int middle, int end) {
        jdbc.sql("""
                update program set midpoint_on = (now() at time zone time_zone)::date + ?,
                                   ends_on = (now() at time zone time_zone)::date + ? where id = ?
                """).params(middle, end, pair.program().id()).update();
    }

    private List<String> letters(long person) {
        return jdbc.sql(
                        "select l.body from letter l join person p on p.email = l.recipient where p.id = ? order by l.id")
                .param(person)
                .query(String.class)
                .list();
    }
}
