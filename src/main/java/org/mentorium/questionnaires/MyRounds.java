package org.mentorium.questionnaires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds that ask the viewer. */
@Service
@Transactional(readOnly = true)
class MyRounds {

    // The audience MENTEES is the role MENTEE and an S.
    private static final String SQL = """
            select r.id, r.phase, t.id as participant_id, t.role, g.slug, g.name as program,
                   coalesce(v.definition -> 'title' ->> :language, v.definition -> 'title' ->> 'en') as title,
                   a.id as response_id, a.submitted_at, %s
            from participant t
            join program g on g.id = t.program_id
            join questionnaire q on q.program_id = g.id
            join questionnaire_round r on r.questionnaire_id = q.id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            left join response a on a.round_id = r.id and a.participant_id = t.id
            where t.person_id = :viewer and t.state = 'ADMITTED' and r.audience in ('BOTH', t.role || 'S')
            order by array_position('{PRE,MID,POST}', r.phase), q.id, t.role
            """.formatted(RoundWindow.COLUMNS);

    private final JdbcClient jdbc;
    private final Clock clock;

    MyRounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<MyRound> all(Viewer viewer) {
        return jdbc.sql(SQL)
                .param("viewer", viewer.id())
                .param("language", viewer.locale().getLanguage())
                .query((row, n) -> read(row))
                .list();
    }

    private MyRound read(ResultSet row) throws SQLException {
        RoundWindow window = RoundWindow.read(row);
        OffsetDateTime submittedAt = row.getObject("submitted_at", OffsetDateTime.class);
        return new MyRound(
                row.getLong("id"),
                row.getLong("participant_id"),
                row.getString("role"),
                row.getString("title"),
                Phase.valueOf(row.getString("phase")),
                row.getString("slug"),
                row.getString("program"),
                window.at(clock.instant()),
                window.closesOn(),
                row.getObject("response_id", Long.class),
                submittedAt == null ? null : submittedAt.toInstant());
    }
}
