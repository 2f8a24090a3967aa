package org.mentorium.matching.requests;

import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.programs.DecidedBy;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the mentee behind a viewer. Where the coordinator decides alone, there is no directory (404). */
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
        Forbidden.unless(scope.mentee());
        long mentee =
                jdbc.sql("""
                        select id from participant
                        where program_id = ? and person_id = ? and role = 'MENTEE' and state = 'ADMITTED'
                        """).params(scope.id(), viewer.id()).query(Long.class).single();
        ProgramPolicy policy = programs.policy(scope.id());
        if (policy.decidedBy() == DecidedBy.COORDINATOR && policy.mentoringType() != MentoringType.FAST_TRACK) {
            throw new NotFound();
        }
        return new Chooser(scope, mentee, policy.mentoringType(), policy.decidedBy(), programs.choosing(scope.id()));
    }
}
