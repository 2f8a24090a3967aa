package org.mentorium.matching.requests;

import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a request for its two; for everybody else, coordinators too, it does not exist. */
@Component
class RequestScopes {

    private final ProgramScopes programs;
    private final JdbcClient jdbc;

    RequestScopes(ProgramScopes programs, JdbcClient jdbc) {
        this.programs = programs;
        this.jdbc = jdbc;
    }

    RequestScope find(Viewer viewer, String slug, long id) {
        ProgramScope program = programs.findVisible(viewer, slug);
        return jdbc.sql("""
                        select r.id, r.mentor_id, r.mentee_id, m.person_id = :me as mentor
                        from match_request r
                        join participant m on m.id = r.mentor_id
                        join participant e on e.id = r.mentee_id
                        where r.id = :id and r.program_id = :program and (m.person_id = :me or e.person_id = :me)
                        """)
                .param("id", id)
                .param("program", program.id())
                .param("me", viewer.id())
                .query((row, n) -> new RequestScope(
                        program,
                        row.getLong("id"),
                        row.getLong("mentor_id"),
                        row.getLong("mentee_id"),
                        row.getBoolean("mentor")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
