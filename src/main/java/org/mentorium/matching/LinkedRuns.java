package org.mentorium.matching;

import java.util.Optional;
import java.util.function.BiFunction;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hub and spoke: the linked program is matched in the same run, when its coordinator is the same. */
@Component
class LinkedRuns {

    private final Programs programs;
    private final ProgramScopes scopes;
    private final JdbcClient jdbc;

    LinkedRuns(Programs programs, ProgramScopes scopes, JdbcClient jdbc) {
        this.programs = programs;
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Enters the other program's run beside this one, if there is another program. */
    MatchRun link(Viewer viewer, ProgramScope program, MatchRun run, BiFunction<Viewer, ProgramScope, MatchRun> enter) {
        other(viewer, program)
                .ifPresent(other -> run.link(enter.apply(viewer, other).id()));
        return run;
    }

    private Optional<ProgramScope> other(Viewer viewer, ProgramScope program) {
        ProgramPolicy policy = programs.policy(program.id());
        Long linked = policy.shape().linkedProgramId();
        if (policy.mentoringType() != MentoringType.HUB_AND_SPOKE || linked == null) {
            return Optional.empty();
        }
        boolean coordinates =
                jdbc.sql("""
                        select exists (select 1 from program_role
                        where program_id = ? and person_id = ? and role = 'COORDINATOR')
                        """).params(linked, viewer.id()).query(Boolean.class).single();
        if (!coordinates) {
            throw new RuleBroken("matchRuns.refused.linked");
        }
        ProgramScope other = scopes.findVisible(viewer, linked);
        boolean making = jdbc.sql("select exists (select 1 from match_run where program_id = ? and state = 'MAKING')")
                .param(linked)
                .query(Boolean.class)
                .single();
        if (making || !other.state().matches()) {
            throw new RuleBroken("matchRuns.refused.linkedState", other.name());
        }
        return Optional.of(other);
    }
}
