package org.mentorium.programs;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tasks of a program's set-up were saved, how often, and what the program's data say about each. */
@Component
class SetupTasks {

    private final JdbcClient jdbc;
    private final Clock clock;

    SetupTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How often a task was saved; 0 for never. */
    int version(long programId, SetupTask task) {
        return versions(programId).getOrDefault(task, 0);
    }

    void saved(long programId, SetupTask task, Viewer viewer) {
        jdbc.sql("""
                insert into setup_task (program_id, task, saved_at, saved_by) values (:program, :task, :now, :by)
                on conflict (program_id, task) do update
                set saved_at = :now, saved_by = :by, version = setup_task.version + 1
                """)
                .param("program", programId)
                .param("task", task.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id())
                .update();
    }

    SetupFacts facts(Program program) {
        return new SetupFacts(
                versions(program.id()).keySet(),
                !program.basics().aim().isEmpty(),
                program.calendar().complete(),
                program.languagesWithoutAgreement(),
                asked(program.id(), "PRE"),
                asked(program.id(), "POST"));
    }

    /** The tasks that keep a program from enrolling. */
    List<SetupTask> unfinished(Program program) {
        SetupFacts facts = facts(program);
        return Arrays.stream(SetupTask.values())
                .filter(Predicate.not(SetupTask::optional))
                .filter(task -> task.state(facts) != TaskState.DONE)
                .toList();
    }

    private Map<SetupTask, Integer> versions(long programId) {
        Map<SetupTask, Integer> versions = new EnumMap<>(SetupTask.class);
        jdbc.sql("select task, version from setup_task where program_id = ?")
                .param(programId)
                .query(row -> {
                    versions.put(SetupTask.valueOf(row.getString("task")), row.getInt("version"));
                });
        return versions;
    }

    private boolean asked(long programId, String phase) {
        return jdbc.sql("""
                        select exists (select 1 from questionnaire_round r
                        join questionnaire q on q.id = r.questionnaire_id
                        where q.program_id = ? and r.phase = ? and exists (
                            select 1 from questionnaire_version v
                            where v.questionnaire_id = q.id and v.published_at is not null))
                        """).params(programId, phase).query(Boolean.class).single();
    }
}
