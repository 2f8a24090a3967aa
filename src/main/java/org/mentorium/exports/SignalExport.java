package org.mentorium.exports;

import static org.mentorium.exports.ExportColumn.code;
import static org.mentorium.exports.ExportColumn.number;
import static org.mentorium.exports.ExportColumn.text;
import static org.mentorium.exports.ExportColumn.time;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What was found that may need care, and what became of it. Those who check in are told that the coordination learns when
 * it goes hard; so that rule is in the file of an administrator who coordinates the program, and of no other. The day is
 * when it was found.
 */
@Component
@Order(9)
class SignalExport extends QueryExport {

    private static final List<ExportColumn> COLUMNS = List.of(
            text("program"),
            number("signal_id"),
            code("rule"),
            number("relationship_id"),
            number("participant_id"),
            time("found_at"),
            time("gone_at"),
            code("state"),
            time("settled_at"));

    SignalExport(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public String key() {
        return "signals";
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS;
    }

    @Override
    String sql(ExportScope scope) {
        return """
                select g.slug as program, s.id as signal_id, s.rule, s.relationship_id, s.participant_id, s.found_at,
                       s.gone_at, s.state, s.settled_at
                from signal s join program g on g.id = s.program_id
                where (s.rule not in ('checkIn', 'earlyEnd') or %s) and %s and %s
                order by s.id
                """.formatted(
                        scope.coordinates("g.id"),
                        scope.programIs("g.id"),
                        scope.covers("(s.found_at at time zone g.time_zone)::date"));
    }
}
