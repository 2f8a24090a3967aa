package org.mentorium.relationships;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads goals for pages. */
@Component
class GoalReader {

    private final JdbcClient jdbc;
    private final Clock clock;

    GoalReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    GoalCounts counts(long relationshipId) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'OPEN') as open,
                               count(*) filter (where state = 'REACHED') as reached,
                               count(*) filter (where state = 'DROPPED') as dropped
                        from goal where relationship_id = ?
                        """).param(relationshipId).query(GoalCounts.class).single();
    }

    /** The next date first, goals without a date last, settled ones by when they were settled. */
    List<GoalRow> rows(long relationshipId, ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return jdbc.sql("""
                        select g.*, p.given_name || ' ' || p.family_name as creator
                        from goal g join person p on p.id = g.created_by where g.relationship_id = ?
                        order by g.settled_at desc nulls first, g.target_on nulls last, g.id
                        """)
                .param(relationshipId)
                .query((row, n) -> {
                    LocalDate target = row.getObject("target_on", LocalDate.class);
                    OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
                    GoalState state = GoalState.valueOf(row.getString("state"));
                    return new GoalRow(
                            row.getLong("id"),
                            row.getString("title"),
                            row.getString("measure"),
                            row.getString("steps"),
                            target,
                            state,
                            row.getString("creator"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            settled == null ? null : settled.toInstant(),
                            state == GoalState.OPEN && target != null && target.isBefore(today));
                })
                .list();
    }
}
