package org.mentorium.questionnaires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.mentorium.instruments.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds of a program with how many they ask and how many have answered. */
@Component
class RoundRows {

    private static final String SQL = """
            select r.id, r.questionnaire_id, v.number, r.phase, r.audience, r.reminded_at, r.version,
                   c.asked, c.answered, c.begun, %s
            from questionnaire q
            join program g on g.id = q.program_id
            join questionnaire_round r on r.questionnaire_id = q.id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            cross join lateral (
                select count(*) filter (where t.state = 'ADMITTED' or s.submitted_at is not null) as asked,
                       count(s.submitted_at) as answered, count(s.id) > 0 as begun
                from participant t left join response s on s.round_id = r.id and s.participant_id = t.id
                where t.program_id = g.id and r.audience in ('BOTH', t.role || 'S')) c
            where q.program_id = ?
            order by q.id, array_position('{PRE,MID,POST}', r.phase)
            """.formatted(RoundWindow.COLUMNS);

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RoundRow> of(long programId) {
        return jdbc.sql(SQL).param(programId).query((row, n) -> read(row)).list();
    }

    private RoundRow read(ResultSet row) throws SQLException {
        RoundWindow window = RoundWindow.read(row);
        OffsetDateTime remindedAt = row.getObject("reminded_at", OffsetDateTime.class);
        return new RoundRow(
                row.getLong("id"),
                row.getLong("questionnaire_id"),
                row.getInt("number"),
                Phase.valueOf(row.getString("phase")),
                Audience.valueOf(row.getString("audience")),
                window.at(clock.instant()),
                window.opensOn(),
                window.closesOn(),
                window.openedAt(),
                window.closedAt(),
                remindedAt == null ? null : remindedAt.toInstant(),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getBoolean("begun"),
                row.getInt("version"));
    }
}
