package org.mentorium.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds a run for the coordinators of its program; others who know the program may not (403), strangers find nothing. */
@Component
public class RunScopes {

    private final ProgramScopes scopes;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunScopes(ProgramScopes scopes, JdbcClient jdbc, JsonMapper json) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.json = json;
    }

    public ProgramScope program(Viewer viewer, String slug) {
        return scopes.findVisible(viewer, slug).requireCoordinator();
    }

    /** A run that is no draft yet, or never will be. */
    Optional<Making> making(ProgramScope program, int number) {
        return jdbc.sql("""
                        select number, state, created_at, stage, progress as percent from match_run
                        where program_id = ? and number = ? and certificate is null
                        """).params(program.id(), number).query(Making.class).optional();
    }

    public RunScope find(Viewer viewer, String slug, int number) {
        ProgramScope program = program(viewer, slug);
        return jdbc.sql("""
                        select r.*, p.given_name || ' ' || p.family_name as author, b.number as based_on,
                               l.number as linked_number, lp.name as linked_name, lp.slug as linked_slug,
                               l.state as linked_state, exists (
                                   select 1 from program_role o where o.program_id = lp.id and o.person_id = ?
                                   and o.role = 'COORDINATOR') as linked_mine
                        from match_run r left join person p on p.id = r.created_by
                        left join match_run b on b.id = r.based_on_id
                        left join match_run l on l.id = r.linked_run_id or l.linked_run_id = r.id
                        left join program lp on lp.id = l.program_id
                        where r.program_id = ? and r.number = ? and r.certificate is not null
                        """)
                .params(viewer.id(), program.id(), number)
                .query((row, n) -> scope(program, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** A run of pairs. */
    public RunScope findOfPairs(Viewer viewer, String slug, int number) {
        return find(viewer, slug, number, run -> !run.circles());
    }

    /** A run of groups, teams or peers. */
    public RunScope findOfCircles(Viewer viewer, String slug, int number) {
        return find(viewer, slug, number, RunScope::circles);
    }

    private RunScope find(Viewer viewer, String slug, int number, Predicate<RunScope> kind) {
        return Optional.of(find(viewer, slug, number)).filter(kind).orElseThrow(NotFound::new);
    }

    private RunScope scope(ProgramScope program, ResultSet row) throws SQLException {
        return new RunScope(
                program,
                row.getLong("id"),
                row.getInt("number"),
                RunState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                instant(row.getObject("published_at", OffsetDateTime.class)),
                instant(row.getObject("answer_by", OffsetDateTime.class)),
                row.getLong("seed"),
                json.readValue(row.getString("certificate"), RunCertificate.class),
                policy(row.getString("policy")),
                row.getObject("based_on", Integer.class),
                linked(row));
    }

    private static RunScope.@Nullable Linked linked(ResultSet row) throws SQLException {
        String slug = row.getString("linked_slug");
        return slug == null
                ? null
                : new RunScope.Linked(
                        row.getString("linked_name"),
                        slug,
                        row.getInt("linked_number"),
                        row.getString("linked_state").equals(RunState.DRAFT.name()),
                        row.getBoolean("linked_mine"));
    }

    private @Nullable RunPolicy policy(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, RunPolicy.class);
    }

    public static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
