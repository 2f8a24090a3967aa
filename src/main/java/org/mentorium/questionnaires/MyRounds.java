package org.mentorium.questionnaires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.instruments.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds that ask the viewer. */
@Service
@Transactional(readOnly = true)
class MyRounds {

    private static final String SQL = """
            select r.id, r.phase, o.participant_id, o.session_id, o.role, o.opens_at, o.closes_at, g.slug,
                   g.name as program, h.starts_at as session_at,
                   coalesce(v.definition -> 'title' ->> :language, v.definition -> 'title' ->> 'en') as title,
                   a.response_id, a.submitted_at, o.key = any (x.returned) is true as done, %s
            from round_occasion o
            join questionnaire_round r on r.id = o.round_id
            join questionnaire q on q.id = r.questionnaire_id
            join program g on g.id = q.program_id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            left join mentoring_session h on h.id = o.session_id
            left join round_return x on x.round_id = r.id
            left join response_owner a on a.round_id = r.id and a.participant_id = o.participant_id
                and a.session_id is not distinct from o.session_id
            where o.person_id = :viewer
            order by array_position('{APPLICATION,PRE,MID,SESSION,POST,CLOSING}', r.phase), q.id, o.role,
                     h.starts_at desc
            """.formatted(RoundWindow.COLUMNS);

    private final JdbcClient jdbc;
    private final RowSecurity security;
    private final Clock clock;

    MyRounds(JdbcClient jdbc, RowSecurity security, Clock clock) {
        this.jdbc = jdbc;
        this.security = security;
        this.clock = clock;
    }

    List<MyRound> all(Viewer viewer) {
        security.askAs(viewer);
        return jdbc.sql(SQL)
                .param("viewer", viewer.id())
                .param("language", viewer.locale().getLanguage())
                .query((row, n) -> read(row))
                .list();
    }

    private MyRound read(ResultSet row) throws SQLException {
        RoundWindow window = RoundWindow.read(row);
        Instant over = RoundWindow.instant(row, "closes_at");
        return new MyRound(
                row.getLong("id"),
                row.getLong("participant_id"),
                row.getObject("session_id", Long.class),
                RoundWindow.instant(row, "session_at"),
                row.getString("role"),
                row.getString("title"),
                Phase.valueOf(row.getString("phase")),
                row.getString("slug"),
                row.getString("program"),
                window.at(clock.instant(), RoundWindow.instant(row, "opens_at"), over),
                window.lastDay(over),
                row.getObject("response_id", Long.class),
                row.getBoolean("done"),
                RoundWindow.instant(row, "submitted_at"));
    }
}
