package org.mentorium.exports;

import static org.mentorium.exports.ExportColumn.code;
import static org.mentorium.exports.ExportColumn.number;
import static org.mentorium.exports.ExportColumn.text;
import static org.mentorium.exports.ExportColumn.time;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who takes part in what, and as what. The day is when they were invited or applied. */
@Component
@Order(2)
class ParticipantExport extends QueryExport {

    private static final List<ExportColumn> COLUMNS = List.of(
            text("program"),
            number("participant_id"),
            number("person_id"),
            text("email"),
            text("given_name"),
            text("family_name"),
            text("organisation"),
            code("role"),
            code("state"),
            number("capacity"),
            number("year_group"),
            number("relationships"),
            time("created_at"),
            time("decided_at"));

    ParticipantExport(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public String key() {
        return "participants";
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS;
    }

    @Override
    String sql(ExportScope scope) {
        return """
                select g.slug as program, t.id as participant_id, p.id as person_id, p.email, p.given_name, p.family_name,
                       o.name as organisation, t.role, t.state, t.capacity, t.year_group,
                       (select count(*) from relationship_member m where m.participant_id = t.id) as relationships,
                       t.created_at, t.decided_at
                from participant t
                join program g on g.id = t.program_id
                join person p on p.id = t.person_id
                left join organisation o on o.id = p.organisation_id
                where %s and %s
                order by t.program_id, t.id
                """.formatted(
                        scope.programIs("t.program_id"), scope.covers("(t.created_at at time zone g.time_zone)::date"));
    }
}
