package org.mentorium.responses;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.questionnaires.RoundState;
import org.mentorium.questionnaires.RoundWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a response, or finds the one that was begun: one for each round and participant. */
@Service
class ResponseStart {

    // Holds the questionnaire, so that a round that is just being begun keeps the version that it asks.
    private static final String ASKED = """
            select g.slug, %s
            from questionnaire_round r
            join questionnaire q on q.id = r.questionnaire_id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            join program g on g.id = q.program_id
            join participant t on t.program_id = g.id
            where r.id = :round and t.id = :participant and t.person_id = :viewer and t.state = 'ADMITTED'
              and r.audience in ('BOTH', t.role || 'S')
            for share of q
            """.formatted(RoundWindow.COLUMNS);

    private final JdbcClient jdbc;
    private final Clock clock;

    ResponseStart(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Asked(String slug, RoundState state) {}

    /** Where to go on, and whether there is something to answer. */
    record Begun(String address, boolean open) {}

    @Transactional
    Begun begin(Viewer viewer, long roundId, long participantId) {
        Asked asked = jdbc.sql(ASKED)
                .param("round", roundId)
                .param("participant", participantId)
                .param("viewer", viewer.id())
                .query((row, n) ->
                        new Asked(row.getString("slug"), RoundWindow.read(row).at(clock.instant())))
                .optional()
                .orElseThrow(NotFound::new);
        if (asked.state() == RoundState.OPEN) {
            jdbc.sql("""
                            insert into response (round_id, participant_id, started_at)
                            values (?, ?, ?) on conflict do nothing
                            """)
                    .params(roundId, participantId, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return find(roundId, participantId)
                .map(id -> new Begun("/responses/" + id, true))
                .orElseGet(() -> new Begun("/programs/" + asked.slug() + "/questionnaires", false));
    }

    private Optional<Long> find(long roundId, long participantId) {
        return jdbc.sql("select id from response where round_id = ? and participant_id = ?")
                .params(roundId, participantId)
                .query(Long.class)
                .optional();
    }
}
