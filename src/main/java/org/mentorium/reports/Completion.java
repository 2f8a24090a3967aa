package org.mentorium.reports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many relationships reached what the program asks: held sessions, their hours, and both (complete). What it does
 * not ask is not counted; a program that asks for neither counts those that were closed as completed.
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
                                join relationship r on r.id = m.relationship_id where r.program_id = :program) as people,
                               (select required_sessions > 0 from program where id = :program) as asks_sessions,
                               (select required_hours > 0 from program where id = :program) as asks_hours
                        from relationship_completion where program_id = :program
                        """).param("program", scope.id()).query(Reached.class).single();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.count(SECTION, "relationships", "all", reached.relationships())
                .in("relationships"));
        if (Boolean.TRUE.equals(reached.asksSessions())) {
            figures.add(figure(reached, "reached_sessions", reached.sessions(), "relationships"));
        }
        if (Boolean.TRUE.equals(reached.asksHours())) {
            figures.add(figure(reached, "reached_hours", reached.hours(), "relationships"));
        }
        figures.add(figure(reached, "complete", reached.complete(), "relationships"));
        figures.add(
                figure(reached, "completion", Figure.share(reached.complete(), reached.relationships()), Figure.SHARE));
        return figures;
    }

    private static Figure figure(Reached reached, String measure, @Nullable Number value, String unit) {
        return Figure.about(SECTION, measure, "all", "", reached.people(), value, unit);
    }

    private record Reached(
            int relationships,
            int sessions,
            int hours,
            int complete,
            int people,
            @Nullable Boolean asksSessions,
            @Nullable Boolean asksHours) {}
}
