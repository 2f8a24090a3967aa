package org.mentorium.exports;

import static org.mentorium.exports.ExportColumn.code;
import static org.mentorium.exports.ExportColumn.number;
import static org.mentorium.exports.ExportColumn.text;
import static org.mentorium.exports.ExportColumn.time;
import static org.mentorium.exports.ExportColumn.truth;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who is bound to whom, how long, and how often they met. The day is when it began. */
@Component
@Order(3)
class RelationshipExport extends QueryExport {

    private static final List<ExportColumn> COLUMNS = List.of(
            text("program"),
            number("relationship_id"),
            code("state"),
            time("started_at"),
            time("closed_at"),
            code("closure_reason"),
            text("mentors"),
            text("mentees"),
            number("sessions_held"),
            number("hours_held"),
            time("last_held_at"),
            truth("agreement_signed"));

    RelationshipExport(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public String key() {
        return "relationships";
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS;
    }

    @Override
    String sql(ExportScope scope) {
        return """
                select g.slug as program, r.id as relationship_id, r.state, r.started_at, r.closed_at,
                       case when %1$s then r.closure_reason end as closure_reason,
                       case when %1$s then m.mentors end as mentors, case when %1$s then m.mentees end as mentees,
                       s.sessions_held, s.hours_held, s.last_held_at,
                       exists (select from agreement_version v
                               where v.relationship_id = r.id
                                 and v.number = (select max(number) from agreement_version where relationship_id = r.id)
                                 and not exists (select from relationship_member w
                                                 where w.relationship_id = r.id
                                                   and not exists (select from agreement_signature x
                                                                   where x.agreement_version_id = v.id
                                                                     and x.person_id = w.person_id))) as agreement_signed
                from relationship r
                join program g on g.id = r.program_id
                cross join lateral (
                    select string_agg(p.given_name || ' ' || p.family_name, '; ' order by p.id)
                               filter (where w.role = 'MENTOR') as mentors,
                           string_agg(p.given_name || ' ' || p.family_name, '; ' order by p.id)
                               filter (where w.role <> 'MENTOR') as mentees
                    from relationship_member w join person p on p.id = w.person_id
                    where w.relationship_id = r.id) m
                cross join lateral (
                    select count(*) as sessions_held, round(coalesce(sum(minutes), 0) / 60.0, 2) as hours_held,
                           max(starts_at) as last_held_at
                    from mentoring_session where relationship_id = r.id and state = 'HELD') s
                where %2$s and %3$s
                order by r.program_id, r.id
                """.formatted(
                        scope.coordinates("g.id"),
                        scope.programIs("r.program_id"),
                        scope.covers("(r.started_at at time zone g.time_zone)::date"));
    }
}
