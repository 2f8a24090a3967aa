package org.mentorium.matching.requests;

import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the mentee behind a viewer. Where nobody chooses, there is no directory (404). */
@Component
class Choosers {

    private final ProgramScopes scopes;
    private final Programs programs;
    private final JdbcClient jdbc;

    Choosers(ProgramScopes scopes, Programs programs, JdbcClient jdbc) {
        this.scopes = scopes;
        this.programs = programs;
        this.jdbc = jdbc;
    }

    Chooser find(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        if (!scope.directory()) {
            throw new NotFound();
        }
        Forbidden.unless(scope.mentee());
        // Whoever was entered as a peer before the program came to be of another type chooses nobody.
        long mentee = jdbc.sql("""
                        select id from participant
                        where program_id = ? and person_id = ? and role = 'MENTEE' and state = 'ADMITTED'
                        """)
                .params(scope.id(), viewer.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new Chooser(scope, mentee, programs.choosing(scope.id()));
    }
}
