package org.mentorium.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.RoundWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a response for its respondent; for everyone else, coordinators and administrators too, there is none. */
@Component
class OwnResponses {

    private static final String SQL = """
            select s.id, s.submitted_at, g.slug, g.name as program, t.role, t.state = 'ADMITTED' as admitted,
                   r.phase, v.definition, %s
            from response s
            join participant t on t.id = s.participant_id
            join questionnaire_round r on r.id = s.round_id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            join program g on g.id = t.program_id
            where s.id = ? and t.person_id = ?
            """.formatted(RoundWindow.COLUMNS);

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnResponses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OwnResponse find(Viewer viewer, long id) {
        return jdbc.sql(SQL)
                .params(id, viewer.id())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private OwnResponse read(ResultSet row) throws SQLException {
        RoundWindow window = RoundWindow.read(row);
        OffsetDateTime submittedAt = row.getObject("submitted_at", OffsetDateTime.class);
        return new OwnResponse(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("program"),
                row.getString("role"),
                row.getBoolean("admitted"),
                Phase.valueOf(row.getString("phase")),
                window.at(clock.instant()),
                window.closesOn(),
                submittedAt == null ? null : submittedAt.toInstant(),
                InstrumentJson.read(row.getString("definition")));
    }
}
