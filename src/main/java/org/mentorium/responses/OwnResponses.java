package org.mentorium.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.RoundWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a response for its respondent; for everyone else, coordinators and administrators too, there is none. */
@Component
class OwnResponses {

    // Row-level security shows the rows of response_owner to their person alone.
    private static final String SQL = """
            select a.response_id as id, a.submitted_at, s.state, g.slug, g.name as program, t.role, c.opens_at,
                   c.closes_at, c.key is not null as asked, r.confidentiality, r.phase, v.definition, %s
            from response_owner a
            join response s on s.id = a.response_id
            join participant t on t.id = a.participant_id
            join questionnaire_round r on r.id = a.round_id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            join program g on g.id = t.program_id
            left join round_occasion c on c.round_id = a.round_id and c.participant_id = a.participant_id
                and c.session_id is not distinct from a.session_id
            where a.response_id = ? and a.person_id = ?
            """.formatted(RoundWindow.COLUMNS);

    private final JdbcClient jdbc;
    private final RowSecurity security;
    private final Returns returns;
    private final Clock clock;

    OwnResponses(JdbcClient jdbc, RowSecurity security, Returns returns, Clock clock) {
        this.jdbc = jdbc;
        this.security = security;
        this.returns = returns;
        this.clock = clock;
    }

    OwnResponse find(Viewer viewer, long id) {
        security.askAs(viewer);
        return jdbc.sql(SQL)
                .params(id, viewer.id())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The round does not end while somebody answers or hands in; once it has ended, nobody does. */
    void hold(Viewer viewer, long id) {
        security.askAs(viewer);
        jdbc.sql("""
                select r.settled_at is not null from questionnaire_round r
                join response_owner a on a.round_id = r.id where a.response_id = ? for share of r
                """)
                .param(id)
                .query(Boolean.class)
                .optional()
                .filter(settled -> settled)
                .ifPresent(settled -> {
                    throw new RuleBroken("responses.closed");
                });
    }

    /** Notes that the one who was last found is handed in. */
    void submitted(long id) {
        Occasions.Key key = jdbc.sql("""
                        update response_owner set submitted_at = ? where response_id = ?
                        returning round_id as round, participant_id as participant, session_id as session
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .query(Occasions.Key.class)
                .single();
        returns.note(key);
    }

    private OwnResponse read(ResultSet row) throws SQLException {
        RoundWindow window = RoundWindow.read(row);
        Instant over = RoundWindow.instant(row, "closes_at");
        return new OwnResponse(
                "/responses/" + row.getLong("id"),
                row.getString("slug"),
                row.getString("program"),
                row.getString("role"),
                row.getBoolean("asked"),
                Phase.valueOf(row.getString("phase")),
                Confidentiality.valueOf(row.getString("confidentiality")),
                window.at(clock.instant(), RoundWindow.instant(row, "opens_at"), over),
                window.lastDay(over),
                row.getString("state").equals("PARTIAL"),
                RoundWindow.instant(row, "submitted_at"),
                InstrumentJson.read(row.getString("definition")));
    }
}
