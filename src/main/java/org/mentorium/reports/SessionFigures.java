package org.mentorium.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often the relationships met, and how often they did not although it was planned; n is the people in them. */
@Component
class SessionFigures implements ReportSection {

    private static final String SESSIONS = "sessions";
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
                sessions.figure(Chapter.SESSIONS, "held", sessions.held(), SESSIONS),
                sessions.figure(Chapter.SESSIONS, "planned", sessions.planned(), SESSIONS),
                sessions.figure(
                        Chapter.SESSIONS,
                        "held_per_relationship",
                        Figure.share(sessions.held(), sessions.relationships()),
                        SESSIONS),
                sessions.figure(Chapter.NO_SHOWS, "missed", sessions.missed(), SESSIONS),
                sessions.figure(Chapter.NO_SHOWS, "cancelled", sessions.cancelled(), SESSIONS),
                sessions.figure(
                        Chapter.NO_SHOWS,
                        "no_show",
                        Figure.share(sessions.missed(), sessions.held() + sessions.missed()),
                        Figure.SHARE));
    }

    private record Sessions(long held, long planned, long missed, long cancelled, long people, long relationships) {

        Figure figure(Chapter chapter, String measure, @Nullable Number value, String unit) {
            return Figure.about(chapter, measure, "all", "", (int) people, value, unit);
        }
    }
}
