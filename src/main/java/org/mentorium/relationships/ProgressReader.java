package org.mentorium.relationships;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up held sessions. */
@Component
class ProgressReader {

    private final JdbcClient jdbc;

    ProgressReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Progress read(long relationshipId, long programId) {
        List<Progress.Activity> activities = jdbc.sql("""
                        select a.section, a.title, a.hours as planned,
                               coalesce(sum(s.minutes) filter (where s.state = 'HELD'), 0) as minutes
                        from plan_activity a
                        left join mentoring_session s on s.plan_activity_id = a.id and s.relationship_id = :relationship
                        where a.program_id = :program group by a.id order by a.position, a.id
                        """)
                .param("relationship", relationshipId)
                .param("program", programId)
                .query(Progress.Activity.class)
                .list();
        return jdbc.sql("""
                        select c.sessions, c.minutes, c.last_at as last_held_at, c.complete, p.required_sessions, p.required_hours,
                               (select coalesce(sum(minutes), 0) from mentoring_session where relationship_id = :relationship
                                and state = 'HELD' and plan_activity_id is null) as outside_plan
                        from relationship_completion c join program p on p.id = c.program_id
                        where c.relationship_id = :relationship
                        """)
                .param("relationship", relationshipId)
                .query((row, n) -> {
                    OffsetDateTime last = row.getObject("last_held_at", OffsetDateTime.class);
                    return new Progress(
                            activities,
                            row.getLong("sessions"),
                            row.getLong("minutes"),
                            row.getLong("outside_plan"),
                            last == null ? null : last.toInstant(),
                            row.getObject("required_sessions", Integer.class),
                            row.getObject("required_hours", BigDecimal.class),
                            row.getBoolean("complete"));
                })
                .single();
    }
}
