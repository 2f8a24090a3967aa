package org.mentorium.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hours of held sessions against the plan, by section: a section's planned hours are those of its activities times the
 * relationships. Hours whose session names no activity stand in the section "none", all hours in "all"; a
 * section of one of these names is put in quotation marks.
 */
@Component
class HourFigures implements ReportSection {

    private static final Chapter SECTION = Chapter.HOURS;
    private final JdbcClient jdbc;

    HourFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        return jdbc.sql("""
                        with bound as (select id from relationship where program_id = :program),
                        planned as (
                            select section, sum(hours) * (select count(*) from bound) as hours
                            from plan_activity where program_id = :program group by section),
                        held as (
                            select a.section, sum(s.minutes) / 60.0 as hours
                            from mentoring_session s join bound b on b.id = s.relationship_id
                            left join plan_activity a on a.id = s.plan_activity_id
                            where s.state = 'HELD' group by a.section),
                        both_sides as (
                            select case when section is null then 'none'
                                        when section in ('all', 'none') then '"' || section || '"' else section end as section,
                                   p.hours as planned, coalesce(h.hours, 0) as held
                            from planned p full join held h using (section)
                            union all
                            select 'all', (select sum(hours) from planned), (select coalesce(sum(hours), 0) from held))
                        select section, planned, held,
                               (select count(distinct m.person_id) from relationship_member m
                                join bound b on b.id = m.relationship_id) as people
                        from both_sides order by section = 'all' desc, section = 'none', section
                        """).param("program", scope.id()).query(Hours.class).list().stream()
                .flatMap(HourFigures::figures)
                .toList();
    }

    private static Stream<Figure> figures(Hours hours) {
        Figure held = Figure.about(SECTION, "hours", hours.section(), "held", hours.people(), hours.held(), "hours");
        return hours.planned() == null
                ? Stream.of(held)
                : Stream.of(
                        Figure.about(
                                SECTION, "hours", hours.section(), "planned", hours.people(), hours.planned(), "hours"),
                        held);
    }

    private record Hours(String section, @Nullable BigDecimal planned, BigDecimal held, int people) {}
}
