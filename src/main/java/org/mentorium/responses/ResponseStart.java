package org.mentorium.responses;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.questionnaires.RoundState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a response, or finds the one that was begun: one for each round and participation, and each session. */
@Service
class ResponseStart {

    // Holds the questionnaire, so that a round that is just being begun keeps the version that it asks.
    private static final String HOLD = """
            select q.id from questionnaire q join questionnaire_round r on r.questionnaire_id = q.id
            where r.id = ? for share of q
            """;
    private static final String FIND = """
            select response_id from response_owner
            where round_id = :round and participant_id = :participant and session_id is not distinct from :session
            """;
    // The pseudonym is that of the person's other answers to the questionnaire, if there are any.
    private static final String BEGIN = """
            with begun as (
                insert into response (round_id, participant_id, session_id, role, organisation_id, pseudonym)
                select r.id, case r.confidentiality when 'NAMED' then t.id end,
                       case r.confidentiality when 'NAMED' then cast(:session as bigint) end, t.role, p.organisation_id,
                       coalesce((select s.pseudonym from response_owner o join response s on s.id = o.response_id
                                 where o.questionnaire_id = r.questionnaire_id and o.participant_id = t.id limit 1),
                                gen_random_uuid())
                from questionnaire_round r, participant t join person p on p.id = t.person_id
                where r.id = :round and t.id = :participant returning id)
            insert into response_owner
                (response_id, questionnaire_id, round_id, participant_id, person_id, session_id, started_at)
            select begun.id, r.questionnaire_id, r.id, :participant, :viewer, cast(:session as bigint), :now
            from begun, questionnaire_round r where r.id = :round
            """;

    private final Occasions occasions;
    private final RowSecurity security;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResponseStart(Occasions occasions, RowSecurity security, JdbcClient jdbc, Clock clock) {
        this.occasions = occasions;
        this.security = security;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Occasion find(Viewer viewer, Occasions.Key key) {
        return occasions.find(viewer, key);
    }

    /** What the viewer has begun already. */
    @Transactional(readOnly = true)
    Optional<String> begun(Viewer viewer, Occasions.Key key) {
        security.askAs(viewer);
        return find(key).map(id -> "/responses/" + id);
    }

    /** Where to go on: at the first item, or where all stands that was answered. */
    @Transactional
    String begin(Viewer viewer, Occasions.Key key) {
        hold(key);
        Occasion occasion = occasions.find(viewer, key);
        security.askAs(viewer);
        Optional<Long> begun = find(key);
        if (begun.isPresent()) {
            return "/responses/" + begun.get();
        }
        if (occasion.state() != RoundState.OPEN) {
            throw new RuleBroken("responses.notOpen");
        }
        jdbc.sql(BEGIN)
                .param("round", key.round())
                .param("participant", key.participant())
                .param("session", key.session(), Types.BIGINT)
                .param("viewer", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return "/responses/" + find(key).orElseThrow() + "/items/1";
    }

    /** One person begins one thing after the other, so that it is begun once and with one pseudonym. */
    private void hold(Occasions.Key key) {
        jdbc.sql(HOLD).param(key.round()).query(Long.class).optional();
        jdbc.sql("select id from participant where id = ? for no key update")
                .param(key.participant())
                .query(Long.class)
                .optional();
    }

    private Optional<Long> find(Occasions.Key key) {
        return jdbc.sql(FIND)
                .param("round", key.round())
                .param("participant", key.participant())
                .param("session", key.session(), Types.BIGINT)
                .query(Long.class)
                .optional();
    }
}
