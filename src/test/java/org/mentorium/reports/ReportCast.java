package org.mentorium.reports;

import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program with something to say in every chapter of its report. */
class ReportCast {

    static final int PAIRS = 8;
    private static final int DECLINED = 2;
    private static final int HIGHEST = 5;
    /** Of whom the mentee left later. */
    private static final int LEFT = 4;

    private final Cast cast;
    private final JdbcClient jdbc;
    private final Given given;
    private final Questionnaires questionnaires;
    private final List<Pair> pairs = new ArrayList<>();
    private String tools = "How confident do you feel";

    ReportCast(Cast cast, JdbcClient jdbc, Questionnaires questionnaires) {
        this.cast = cast;
        this.jdbc = jdbc;
        this.questionnaires = questionnaires;
        this.given = new Given(questionnaires, jdbc);
    }

    /** One question begins otherwise than in other programs. */
    ReportCast asking(String words) {
        tools = words;
        return this;
    }

    Program program(long coordinator) {
        Program program = cast.program(coordinator);
        jdbc.sql("""
                        update program set name = 'Atlas of bridges', required_sessions = 2, mentee_evidence = 1 where id = ?
                        """).param(program.id()).update();
        long activity = cast.activity(program, "Analysis", 3);
        for (int i = 0; i < PAIRS; i++) {
            Pair pair = cast.pair(program);
            pairs.add(pair);
            jdbc.sql("update participant set decided_at = now() - make_interval(days => ?) where id = ?")
                    .params(3 + 2 * i, pair.menteeParticipant())
                    .update();
            if (i == LEFT) {
                jdbc.sql("""
                        update participant set state = 'WITHDRAWN', admitted_at = decided_at, decided_at = now() where id = ?
                        """).param(pair.menteeParticipant()).update();
            }
            for (int number = 1; number <= 1 + i % 3; number++) {
                session(pair, number, "HELD", 30 + 15 * (i % 4), i % 2 == 0 ? activity : null);
            }
            if (i % 4 == 0) {
                session(pair, 10, "MISSED", 60, null);
            }
            if (i % 3 == 0) {
                session(pair, 11, "CANCELLED", 60, null);
            }
            if (i % 2 == 0) {
                evidence(pair);
            }
        }
        matching(program, coordinator);
        before(program);
        closing(program, "closing-mentees", Audience.MENTEES);
        closing(program, "closing-mentors", Audience.MENTORS);
        return program;
    }

    private void session(Pair pair, int number, String state, int minutes, @Nullable Long activity) {
        jdbc.sql("""
                insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                               plan_activity_id, created_at)
                values (:pair, :number, :state, now() - interval '1 day', 'UTC', :minutes, 'ONLINE', :activity, now())
                """)
                .param("pair", pair.id())
                .param("number", number)
                .param("state", state)
                .param("minutes", minutes)
                .param("activity", activity, Types.BIGINT)
                .update();
    }

    private void evidence(Pair pair) {
        jdbc.sql("""
                insert into portfolio_item
                    (relationship_id, owner_id, title, shared_at, evidence, coordinators_at, created_at)
                values (?, ?, 'a lesson', now(), true, now(), now())
                """).params(pair.id(), pair.mentee()).update();
    }

    private void matching(Program program, long coordinator) {
        long run = run(program, coordinator, 1, ", \"wishesMet\": 3");
        // As they were before wishes were counted.
        run(program, coordinator, 2, "");
        for (int i = 0; i < PAIRS + DECLINED; i++) {
            Pair pair = pairs.get(Math.min(i, PAIRS - 1));
            boolean accepted = i < PAIRS;
            long proposal = jdbc.sql("""
                            insert into match_proposal (match_run_id, score, set_by_hand, relationship_id, ending, ended_at)
                            select :run, :score, :hand, case when :accepted then :pair end,
                                   case when not :accepted then 'DECLINED' end, case when not :accepted then now() end
                            returning id
                            """)
                    .param("run", run)
                    .param("score", 2150 + 700 * i)
                    .param("hand", i == 1)
                    .param("accepted", accepted)
                    .param("pair", pair.id())
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into match_proposal_member (match_proposal_id, participant_id, role)
                            values (:proposal, :mentor, 'MENTOR'), (:proposal, :mentee, 'MENTEE')
                            """)
                    .param("proposal", proposal)
                    .param("mentor", pair.mentorParticipant())
                    .param("mentee", pair.menteeParticipant())
                    .update();
        }
    }

    private long run(Program program, long coordinator, int number, String more) {
        return jdbc.sql("""
                        insert into match_run (program_id, number, state, created_by, created_at, published_at, seed, certificate)
                        values (?, ?, 'PUBLISHED', ?, now(), now(), 1, cast(? as jsonb)) returning id
                        """)
                .params(program.id(), number, coordinator, """
                        {"mentees": 12, "wanted": 12, "mentors": 12, "places": 12, "pairs": 10, "possible": 11,
                         "total": 60000, "bound": 64000, "lowest": 2150, "verified": true, "excluded": {},
                         "input": "0123456789abcdef", "version": 2%s}
                        """.formatted(more))
                .query(Long.class)
                .single();
    }

    /** Everybody answers before and after; a dimension is added to the five questions. */
    private void before(Program program) {
        long questionnaire = given.draft(program, Audience.BOTH);
        jdbc.sql("""
                update questionnaire_version
                set published_at = now(), definition = jsonb_set(
                    replace(definition::text, 'How confident do you feel', ?)::jsonb, '{dimensions}', cast(? as jsonb))
                where questionnaire_id = ?
                """).params(tools, """
                [{"key": "practice", "name": {"en": "Practice", "es": "Práctica", "fr": "Pratique"},
                  "items": ["application", "collaboration"], "reversed": []}]
                """, questionnaire).update();
        for (Phase phase : List.of(Phase.PRE, Phase.POST)) {
            long round = given.opened(questionnaire, phase);
            int lift = phase == Phase.PRE ? 0 : 1;
            for (int i = 0; i < PAIRS; i++) {
                Map<String, Integer> values = Map.of(
                        "knowledge", 1 + (i + lift) % 4,
                        "application", Math.min(HIGHEST, 2 + i % 3 + lift),
                        "tools", 2 + (i % 3 == 0 ? lift : 0),
                        "collaboration", 1 + i % 4 + lift,
                        "impact", 3);
                given.values(given.response(round, pairs.get(i).menteeParticipant(), true), values);
                given.values(given.response(round, pairs.get(i).mentorParticipant(), true), values);
            }
            given.closed(round);
        }
    }

    private void closing(Program program, String instrument, Audience audience) {
        long questionnaire = questionnaires.adopt(program.id(), instrument, EnumSet.of(Phase.CLOSING), audience);
        jdbc.sql("update questionnaire_version set published_at = now() where questionnaire_id = ?")
                .param(questionnaire)
                .update();
        List<String> rows =
                jdbc.sql("""
                        select d.items from questionnaire_version v,
                            jsonb_array_elements(v.definition -> 'dimensions') x,
                            lateral (select jsonb_array_elements_text(x -> 'items') as items) d
                        where v.questionnaire_id = ? order by 1
                        """).param(questionnaire).query(String.class).list();
        long round = given.opened(questionnaire, Phase.CLOSING);
        for (int i = 0; i < PAIRS; i++) {
            Pair pair = pairs.get(i);
            long response = given.response(
                    round, audience == Audience.MENTEES ? pair.menteeParticipant() : pair.mentorParticipant(), true);
            for (int row = 0; row < rows.size(); row++) {
                given.values(response, Map.of(rows.get(row), 1 + (i + row) % HIGHEST));
            }
            given.values(response, Map.of("recommendation", 3 + i, "again", i % 4 == 0 ? 2 : 1, "hindered", 1 + i % 2));
        }
        given.closed(round);
    }
}
