package org.mentorium.exports;

import static org.mentorium.exports.ExportColumn.number;
import static org.mentorium.exports.ExportColumn.text;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Hours held against hours planned, by relationship and section of the plan; hours under no activity stand in the section 'none', a section of that name in quotation marks, as in the reports. The day is that of the sessions. */
@Component
@Order(5)
class HourExport extends QueryExport {

    private static final List<ExportColumn> COLUMNS = List.of(
            text("program"),
            number("relationship_id"),
            text("section"),
            number("planned_hours"),
            number("sessions_held"),
            number("hours_held"));

    HourExport(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public String key() {
        return "hours";
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS;
    }

    @Override
    String sql(ExportScope scope) {
        return """
                with planned as (
                    select program_id, case section when 'none' then '"none"' else section end as section,
                           sum(hours) as hours
                    from plan_activity group by program_id, section),
                held as (
                    select s.relationship_id,
                           case when a.section is null then 'none' when a.section = 'none' then '"none"'
                                else a.section end as section,
                           count(*) as sessions,
                           sum(s.minutes) / 60.0 as hours
                    from mentoring_session s
                    join relationship r on r.id = s.relationship_id
                    join program g on g.id = r.program_id
                    left join plan_activity a on a.id = s.plan_activity_id
                    where s.state = 'HELD' and %s and %s
                    group by s.relationship_id, a.section),
                both_sides as (
                    select r.id as relationship_id, n.section from relationship r join planned n using (program_id)
                    union
                    select relationship_id, section from held)
                select g.slug as program, b.relationship_id, b.section, n.hours as planned_hours,
                       coalesce(h.sessions, 0) as sessions_held, round(coalesce(h.hours, 0), 2) as hours_held
                from both_sides b
                join relationship r on r.id = b.relationship_id
                join program g on g.id = r.program_id
                left join planned n on n.program_id = r.program_id and n.section = b.section
                left join held h on h.relationship_id = b.relationship_id and h.section = b.section
                where %s
                order by r.program_id, b.relationship_id, b.section
                """.formatted(
                        scope.programIs("r.program_id"),
                        scope.covers("(s.starts_at at time zone g.time_zone)::date"),
                        scope.programIs("r.program_id"));
    }
}
