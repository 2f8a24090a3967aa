package org.mentorium.exports;

import static org.mentorium.exports.ExportColumn.code;
import static org.mentorium.exports.ExportColumn.number;
import static org.mentorium.exports.ExportColumn.text;
import static org.mentorium.exports.ExportColumn.time;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who is in the register; with a program, who takes part in it. The day is when they came into the register. */
@Component
@Order(1)
class PeopleExport extends QueryExport {

    private static final List<ExportColumn> COLUMNS = List.of(
            number("person_id"),
            text("email"),
            text("given_name"),
            text("family_name"),
            text("organisation"),
            text("position"),
            code("occupation"),
            code("locale"),
            text("time_zone"),
            number("participations"),
            time("created_at"));

    PeopleExport(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS;
    }

    @Override
    String sql(ExportScope scope) {
        return """
                select p.id as person_id, p.email, p.given_name, p.family_name, o.name as organisation, p.position,
                       p.occupation, p.locale, p.time_zone, t.participations, p.created_at
                from person p
                left join organisation o on o.id = p.organisation_id
                cross join lateral (select count(*) as participations from participant t
                                    where t.person_id = p.id and %1$s) t
                where (t.participations > 0 or %2$s) and %3$s
                order by p.id
                """.formatted(
                        scope.programIs("t.program_id"),
                        scope.program() == null,
                        scope.covers("(p.created_at at time zone 'UTC')::date"));
    }
}
