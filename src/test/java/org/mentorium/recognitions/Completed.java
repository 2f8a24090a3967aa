package org.mentorium.recognitions;

import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs that ask for something, and pairs that did it; for the tests of this module. */
public record Completed(Cast cast, JdbcClient jdbc) {

    /** Two sessions, two hours, and one piece of evidence of a mentee. */
    public Program program(long coordinator) {
        Program program = cast.program(coordinator);
        jdbc.sql("update program set required_sessions = 2, required_hours = 2, mentee_evidence = 1 where id = ?")
                .param(program.id())
                .update();
        return program;
    }

    public Pair pair(Program program) {
        Pair pair = cast.pair(program);
        hold(pair, 1, 60);
        hold(pair, 2, 90);
        evidence(pair);
        return pair;
    }

    public void hold(Pair pair, int number, int minutes) {
        jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                                       created_at)
                        values (?, ?, 'HELD', timestamptz '2026-03-02 10:00Z' + ? * interval '1 day', 'UTC', ?, 'ONLINE', now())
                        """).params(pair.id(), number, number, minutes).update();
    }

    public void evidence(Pair pair) {
        jdbc.sql("""
                        insert into portfolio_item (relationship_id, owner_id, title, evidence, shared_at, created_at)
                        values (?, ?, 'a lesson', true, now(), now())
                        """).params(pair.id(), pair.mentee()).update();
    }

    /** The last session was not held after all. */
    public void correct(Pair pair) {
        jdbc.sql("update mentoring_session set state = 'MISSED' where relationship_id = ? and number = 2")
                .param(pair.id())
                .update();
    }

    /** Given to both. */
    public void give(Pair pair) {
        for (long participant : new long[] {pair.mentorParticipant(), pair.menteeParticipant()}) {
            jdbc.sql("insert into recognition (participant_id, given_at) values (?, now())")
                    .param(participant)
                    .update();
        }
    }

    public long recognition(long participant) {
        return jdbc.sql("select id from recognition where participant_id = ?")
                .param(participant)
                .query(Long.class)
                .single();
    }
}
