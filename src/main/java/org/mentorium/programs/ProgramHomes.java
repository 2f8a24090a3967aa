package org.mentorium.programs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a program's own page: for whoever may apply, for those who take part, and for those who run it. */
@Service
@Transactional(readOnly = true)
class ProgramHomes {

    private final ProgramScopes scopes;
    private final ProgramRepository programs;
    private final Programs settings;
    private final ProgramLife life;
    private final ProgramRoles roles;
    private final JdbcClient jdbc;

    ProgramHomes(
            ProgramScopes scopes,
            ProgramRepository programs,
            Programs settings,
            ProgramLife life,
            ProgramRoles roles,
            JdbcClient jdbc) {
        this.scopes = scopes;
        this.programs = programs;
        this.settings = settings;
        this.life = life;
        this.roles = roles;
        this.jdbc = jdbc;
    }

    ProgramHome find(@Nullable Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        Program program = programs.findById(scope.id()).orElseThrow(NotFound::new);
        Optional<Open> open = viewer == null ? Optional.empty() : open(scope, viewer);
        boolean knowsTeam = scope.participant() || scope.mayReadReport();
        return new ProgramHome(
                scope,
                program.basics().aim(),
                program.calendar(),
                program.policy(),
                settings.plan(scope.id()),
                organisations(scope.id()),
                open.map(Open::state).orElse(null),
                open.filter(asked -> asked.state().equals("INVITED"))
                        .map(Open::id)
                        .orElse(null),
                knowsTeam ? coordinators(scope.id()) : List.of(),
                viewer != null && scope.coordinator() ? life.next(viewer, slug) : null,
                asks(scope.id()));
    }

    private List<TeamRow> coordinators(long programId) {
        return roles.team(programId).stream()
                .filter(row -> row.role() == ProgramRole.COORDINATOR)
                .toList();
    }

    private List<String> organisations(long programId) {
        return jdbc.sql("""
                        select o.name from program_organisation p join organisation o on o.id = p.organisation_id
                        where p.program_id = ? order by lower(o.name)
                        """).param(programId).query(String.class).list();
    }

    private Optional<Open> open(ProgramScope scope, Viewer viewer) {
        return jdbc.sql("""
                        select id, state from participant
                        where program_id = ? and person_id = ? and state in ('INVITED', 'APPLIED')
                        order by state desc limit 1
                        """).params(scope.id(), viewer.id()).query(Open.class).optional();
    }

    private record Open(long id, String state) {}

    /** Whether the program asks questions of those who take part. */
    private boolean asks(long programId) {
        return jdbc.sql("select exists (select 1 from application_question where program_id = ?)")
                .param(programId)
                .query(Boolean.class)
                .single();
    }
}
