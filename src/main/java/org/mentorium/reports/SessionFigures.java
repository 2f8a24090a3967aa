package org.mentorium.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramScope;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often the relationships met; n is the people in them. */
@Component
@Order(3)
class SessionFigures implements ReportSection {

    private static final String SECTION = "sessions";
    private final JdbcClient jdbc;

    SessionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        Sessions sessions =
                jdbc.sql("""
                        select count(*) filter (where s.state = 'HELD') as held,
                               count(*) filter (where s.state = 'PLANNED') as planned,
                               count(*) filter (where s.state = 'MISSED') as missed,
                               count(*) filter (where s.state = 'CANCELLED') as cancelled,
                               (select count(distinct m.person_id) from relationship_member m
                                join relationship r on r.id = m.relationship_id where r.program_id = :program) as people,
                               (select count(*) from relationship r where r.program_id = :program) as relationships
                        from mentoring_session s join relationship r on r.id = s.relationship_id
                        where r.program_id = :program
                        """).param("program", scope.id()).query(Sessions.class).single();
        return List.of(
                figure(sessions, "held", sessions.held(), "sessions"),
                figure(sessions, "planned", sessions.planned(), "sessions"),
                figure(sessions, "missed", sessions.missed(), "sessions"),
                figure(sessions, "cancelled", sessions.cancelled(), "sessions"),
                figure(
                        sessions,
                        "held_per_relationship",
                        Figure.share(sessions.held(), sessions.relationships()),
                        "sessions"),
                figure(
                        sessions,
                        "no_show",
                        Figure.share(sessions.missed(), sessions.held() + sessions.missed()),
                        Figure.SHARE));
    }

    private static Figure figure(Sessions sessions, String measure, @Nullable Number value, String unit) {
        return Figure.about(SECTION, measure, "all", "", (int) sessions.people(), value, unit);
    }

    private record Sessions(long held, long planned, long missed, long cancelled, long people, long relationships) {}
}
