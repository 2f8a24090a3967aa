package org.mentorium.worklists;

import java.util.Set;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program with somebody at each step of the path, and somebody who waits for each thing. */
final class Cohort {

    final Cast cast;
    final JdbcClient jdbc;
    final long coordinator;
    final Program program;
    /** Signed, met twice, complete; the mentee answered half-way. */
    final Pair lively;
    /** For ninety days without a session, and not signed. */
    final Pair quiet;
    /** Ended without a session; the mentee wants nobody else, the mentor does. */
    final Pair parted;

    final long unmatched;
    final long round;

    Cohort(Cast cast, JdbcClient jdbc, Questionnaires questionnaires) {
        this.cast = cast;
        this.jdbc = jdbc;
        coordinator = cast.person("Cora", "Coordinator");
        program = cast.program(coordinator);
        jdbc.sql("update program set required_sessions = 2 where id = ?")
                .param(program.id())
                .update();
        lively = cast.pair(program, cast.person("Max", "Zander"), cast.person("Zoe", "Adler"));
        quiet = cast.pair(program, cast.person("Lena", "Gruber"), cast.person("Ana", "Vidal"));
        parted = cast.pair(program, cast.person("Petra", "Parted"), cast.person("Paul", "Past"));
        for (Pair pair : new Pair[] {lively, quiet, parted}) {
            cast.agreement(pair, "We meet on Mondays.");
        }
        sign(lively, lively.mentor());
        sign(lively, lively.mentee());
        sign(quiet, quiet.mentor());
        held(lively, 1, 12);
        held(lively, 2, 5);
        update(
                "update relationship set started_at = now() - interval '90 days' where id in (?, ?)",
                quiet.id(),
                parted.id());
        update(
                "update relationship set state = 'CLOSED', closed_at = now() - interval '9 days' where id = ?",
                parted.id());
        update(
                "insert into rematch_wish (participant_id, wanted, said_at) values (?, false, now())",
                parted.menteeParticipant());
        unmatched = cast.participant(program, cast.person("Una", "Unmatched"), "MENTEE");
        entered("APPLIED", "null");
        entered("REFUSED", "null");
        entered("WITHDRAWN", "now()");
        var given = new Given(questionnaires, jdbc);
        long questionnaire = given.draft(program, Set.of(Phase.MID), Audience.MENTEES);
        update("update questionnaire_version set published_at = now() where questionnaire_id = ?", questionnaire);
        round = given.opened(questionnaire, Phase.MID);
        update(
                "update questionnaire_round set opens_on = current_date - 3, opened_at = null, closes_on = current_date + 4 where id = ?",
                round);
        given.response(round, lively.menteeParticipant(), true);
    }

    long entered(String state, String admittedAt) {
        return jdbc.sql("""
                        insert into participant (program_id, person_id, role, state, created_at, admitted_at)
                        values (?, ?, 'MENTEE', ?, now(), %s) returning id
                        """.formatted(admittedAt))
                .params(program.id(), cast.person("Some", "Body"), state)
                .query(Long.class)
                .single();
    }

    void sign(Pair pair, long person) {
        update("""
                insert into agreement_signature (agreement_version_id, person_id, signed_at)
                select id, ?, now() from agreement_version where relationship_id = ?
                """, person, pair.id());
    }

    void held(Pair pair, int number, int daysAgo) {
        update("""
                insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                values (?, ?, 'HELD', now() - ? * interval '1 day', 'UTC', 60, 'ONLINE', now())
                """, pair.id(), number, daysAgo);
    }

    void update(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    /** Letters to this person whose subject begins so. */
    long letters(long person, String subject) {
        return jdbc.sql("""
                        select count(*) from letter
                        where recipient = (select email from person where id = ?) and subject like ? || '%'
                        """).params(person, subject).query(Long.class).single();
    }

    String address(String path) {
        return "/programs/" + program.slug() + path;
    }
}
