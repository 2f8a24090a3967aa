package org.mentorium.exports;

import static org.mentorium.exports.ExportColumn.code;
import static org.mentorium.exports.ExportColumn.number;
import static org.mentorium.exports.ExportColumn.text;
import static org.mentorium.exports.ExportColumn.time;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When who met, for how long and how; nothing of what was said. The day is that of the session. */
@Component
@Order(4)
class SessionExport extends QueryExport {

    private static final List<ExportColumn> COLUMNS = List.of(
            text("program"),
            number("relationship_id"),
            number("number"),
            code("state"),
            time("starts_at"),
            text("time_zone"),
            number("minutes"),
            code("mode"),
            text("section"),
            text("activity"),
            time("logged_at"));

    SessionExport(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public String key() {
        return "sessions";
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS;
    }

    @Override
    String sql(ExportScope scope) {
        return """
                select g.slug as program, s.relationship_id, s.number, s.state, s.starts_at, s.time_zone, s.minutes, s.mode,
                       a.section, a.title as activity, s.logged_at
                from mentoring_session s
                join relationship r on r.id = s.relationship_id
                join program g on g.id = r.program_id
                left join plan_activity a on a.id = s.plan_activity_id
                where %s and %s
                order by s.id
                """.formatted(
                        scope.programIs("r.program_id"), scope.covers("(s.starts_at at time zone g.time_zone)::date"));
    }
}
