package org.mentorium.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.Programs;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many relationships reached what the program asks: held sessions, their hours, and both (complete). A program that
 * asks for neither counts those that were closed as completed.
 */
@Component
@Order(5)
class Completion implements ReportSection {

    private static final String SECTION = "completion";
    private final JdbcClient jdbc;
    private final Programs programs;

    Completion(JdbcClient jdbc, Programs programs) {
        this.jdbc = jdbc;
        this.programs = programs;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        ProgramPolicy policy = programs.policy(scope.id());
        Reached reached = jdbc.sql("""
                        with reach as (
                            select r.id, r.closure_reason,
                                   count(s.id) filter (where s.state = 'HELD') >= :sessions as sessions,
                                   coalesce(sum(s.minutes) filter (where s.state = 'HELD'), 0) / 60.0 >= :hours as hours
                            from relationship r left join mentoring_session s on s.relationship_id = r.id
                            where r.program_id = :program group by r.id)
                        select count(*) as relationships, count(*) filter (where sessions) as sessions,
                               count(*) filter (where hours) as hours,
                               count(*) filter (where case when :asked then sessions and hours
                                                      else closure_reason = 'COMPLETED' end) as complete,
                               (select count(distinct m.person_id) from relationship_member m
                                join reach e on e.id = m.relationship_id) as people
                        from reach
                        """)
                .param("program", scope.id())
                .param("sessions", policy.requiredSessions() == null ? 0 : policy.requiredSessions())
                .param("hours", policy.requiredHours() == null ? 0 : policy.requiredHours())
                .param("asked", policy.requiredSessions() != null || policy.requiredHours() != null)
                .query(Reached.class)
                .single();
        return List.of(
                Figure.count(SECTION, "relationships", "all", reached.relationships())
                        .in("relationships"),
                figure(reached, "reached_sessions", reached.sessions(), "relationships"),
                figure(reached, "reached_hours", reached.hours(), "relationships"),
                figure(reached, "complete", reached.complete(), "relationships"),
                figure(reached, "completion", Figure.share(reached.complete(), reached.relationships()), Figure.SHARE));
    }

    private static Figure figure(Reached reached, String measure, @Nullable Number value, String unit) {
        return Figure.about(SECTION, measure, "all", "", reached.people(), value, unit);
    }

    private record Reached(int relationships, int sessions, int hours, int complete, int people) {}
}
