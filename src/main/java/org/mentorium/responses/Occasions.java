package org.mentorium.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.RoundWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a round asks of the viewer; NotFound for those whom it does not ask. */
@Component
class Occasions {

    private static final String SQL = """
            select g.slug, g.name as program, o.role, h.starts_at as session_at, r.phase, r.confidentiality, o.opens_at,
                   o.closes_at, o.key = any (x.returned) is true as returned, v.definition, %s
            from round_occasion o
            join questionnaire_round r on r.id = o.round_id
            join questionnaire q on q.id = r.questionnaire_id
            join program g on g.id = q.program_id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            left join mentoring_session h on h.id = o.session_id
            left join round_return x on x.round_id = r.id
            where o.round_id = :round and o.participant_id = :participant and o.person_id = :viewer
              and o.session_id is not distinct from :session
            """.formatted(RoundWindow.COLUMNS);

    private final JdbcClient jdbc;
    private final Clock clock;

    Occasions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is asked of whom. */
    public record Key(
            long round, long participant, @Nullable Long session) {

        /** As it stands among those who have answered. */
        String text() {
            return session == null ? Long.toString(participant) : participant + ":" + session;
        }
    }

    Occasion find(Viewer viewer, Key key) {
        return jdbc.sql(SQL)
                .param("round", key.round())
                .param("participant", key.participant())
                .param("session", key.session(), Types.BIGINT)
                .param("viewer", viewer.id())
                .query((row, n) -> read(key, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** NotFound unless an anonymous round asks the viewer. */
    void requireAnonymous(Viewer viewer, long round) {
        boolean asks =
                jdbc.sql("""
                        select exists (select 1 from round_occasion o join questionnaire_round r on r.id = o.round_id
                            where r.id = ? and r.confidentiality = 'ANONYMOUS' and o.person_id = ?)
                        """).params(round, viewer.id()).query(Boolean.class).single();
        if (!asks) {
            throw new NotFound();
        }
    }

    private Occasion read(Key key, ResultSet row) throws SQLException {
        RoundWindow window = RoundWindow.read(row);
        Instant over = RoundWindow.instant(row, "closes_at");
        return new Occasion(
                key,
                row.getString("slug"),
                row.getString("program"),
                row.getString("role"),
                RoundWindow.instant(row, "session_at"),
                Phase.valueOf(row.getString("phase")),
                Confidentiality.valueOf(row.getString("confidentiality")),
                window.at(clock.instant(), RoundWindow.instant(row, "opens_at"), over),
                window.lastDay(over),
                row.getBoolean("returned"),
                InstrumentJson.read(row.getString("definition")));
    }
}
