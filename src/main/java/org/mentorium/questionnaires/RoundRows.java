package org.mentorium.questionnaires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.instruments.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds of a program with how many they ask and how many have answered. */
@Component
class RoundRows {

    // Those who answered and left since are still counted. Where a round waits for something, those are asked who have
    // reached it.
    private static final String SQL = """
            select r.id, r.questionnaire_id, v.number, r.phase, r.audience, r.confidentiality, r.reminded_at, r.version, %s,
                   c.asked + c.gone as asked, coalesce(cardinality(x.returned), 0) as answered,
                   exists (select 1 from response s where s.round_id = r.id)
                       or exists (select 1 from ballot_box b where b.round_id = r.id) as begun,
                   r.shown_at is not null as shown, %s
            from questionnaire q
            join program g on g.id = q.program_id
            join questionnaire_round r on r.questionnaire_id = q.id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            left join round_return x on x.round_id = r.id
            cross join lateral (
                select count(*) filter (where r.opens_with is null or o.opens_at <= :now) as asked,
                       coalesce(cardinality(x.returned), 0) - count(*) filter (where o.key = any (x.returned)) as gone
                from round_occasion o where o.round_id = r.id) c
            where q.program_id = :program
            order by q.id, array_position('{APPLICATION,PRE,MID,SESSION,POST,CLOSING}', r.phase)
            """.formatted(Schedule.COLUMNS, RoundWindow.COLUMNS);

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RoundRow> of(long programId) {
        return jdbc.sql(SQL)
                .param("program", programId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> read(row))
                .list();
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
                Confidentiality.valueOf(row.getString("confidentiality")),
                window.at(clock.instant()),
                Schedule.read(window, row),
                window.openedAt(),
                window.closedAt(),
                remindedAt == null ? null : remindedAt.toInstant(),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getBoolean("begun"),
                row.getBoolean("shown"),
                row.getInt("version"));
    }
}
