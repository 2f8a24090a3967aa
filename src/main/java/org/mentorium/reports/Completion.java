package org.mentorium.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many relationships reached what the program asks: held sessions, their hours, and both (complete). A program that
 * asks for neither counts those that were closed as completed.
 */
@Component
class Completion implements ReportSection {

    private static final Chapter SECTION = Chapter.COMPLETION;
    private final JdbcClient jdbc;

    Completion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        Reached reached =
                jdbc.sql("""
                        select count(*) as relationships, count(*) filter (where sessions_reached) as sessions,
                               count(*) filter (where hours_reached) as hours, count(*) filter (where complete) as complete,
                               (select count(distinct m.person_id) from relationship_member m
                                join relationship r on r.id = m.relationship_id where r.program_id = :program) as people
                        from relationship_completion where program_id = :program
                        """).param("program", scope.id()).query(Reached.class).single();
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
