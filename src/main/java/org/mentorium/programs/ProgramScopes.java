package org.mentorium.programs;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds a program through its viewer: strangers learn nothing of it, unless anyone may apply just now. */
@Service
public class ProgramScopes {

    private static final String SCOPE = """
            select p.id, p.slug, p.name, p.state, p.time_zone,
                   p.open_to_applications and p.state = 'ENROLLING' as open,
                   coalesce(r.coordinator, false) as coordinator, coalesce(r.evaluator, false) as evaluator,
                   coalesce(t.mentor, false) as mentor, coalesce(t.mentee, false) as mentee,
                   coalesce(t.known, false) as known,
                   p.mentoring_type, p.decided_by
            from program p
            left join lateral (
                select bool_or(role = 'COORDINATOR') as coordinator, bool_or(role = 'EVALUATOR') as evaluator
                from program_role where program_id = p.id and person_id = :viewer) r on true
            left join lateral (
                select bool_or(role = 'MENTOR' and state = 'ADMITTED') as mentor,
                       bool_or(role <> 'MENTOR' and state = 'ADMITTED') as mentee,
                       bool_or(state in ('INVITED', 'APPLIED', 'ADMITTED')) as known
                from participant where program_id = p.id and person_id = :viewer) t on true
            """;

    private final JdbcClient jdbc;

    ProgramScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The program at an address, or NotFound for strangers. */
    public ProgramScope findVisible(@Nullable Viewer viewer, String slug) {
        return find(viewer, "where p.slug = :key", slug);
    }

    /** The same by its number. */
    public ProgramScope findVisible(@Nullable Viewer viewer, long id) {
        return find(viewer, "where p.id = :key", id);
    }

    private ProgramScope find(@Nullable Viewer viewer, String where, Object key) {
        boolean administrator = viewer != null && viewer.administrator();
        return jdbc.sql(SCOPE + where)
                .param("viewer", viewer == null ? 0L : viewer.id())
                .param("key", key)
                .query((row, n) -> {
                    ProgramScope scope = new ProgramScope(
                            row.getLong("id"),
                            row.getString("slug"),
                            row.getString("name"),
                            ProgramState.valueOf(row.getString("state")),
                            ZoneId.of(row.getString("time_zone")),
                            row.getBoolean("open"),
                            row.getBoolean("coordinator"),
                            row.getBoolean("evaluator"),
                            administrator,
                            row.getBoolean("mentor"),
                            row.getBoolean("mentee"),
                            MentoringType.valueOf(row.getString("mentoring_type")),
                            DecidedBy.valueOf(row.getString("decided_by")));
                    boolean visible = scope.openToApplications() || scope.mayReadReport() || row.getBoolean("known");
                    return new Found(scope, visible);
                })
                .optional()
                .filter(Found::visible)
                .map(Found::scope)
                .orElseThrow(NotFound::new);
    }

    private record Found(ProgramScope scope, boolean visible) {}
}
