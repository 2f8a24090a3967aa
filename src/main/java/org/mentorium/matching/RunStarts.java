package org.mentorium.matching;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has runs made in the background, one at a time in a program, and stops them. */
@Service
@Transactional
public class RunStarts {

    /** Short enough to be said on the telephone. */
    private static final int SEEDS = 1_000_000;

    private final RunScopes scopes;
    private final MatchRunRepository runs;
    private final Runs states;
    private final LinkedRuns linked;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> job;
    private final JdbcClient jdbc;
    private final Clock clock;

    RunStarts(
            RunScopes scopes,
            MatchRunRepository runs,
            Runs states,
            LinkedRuns linked,
            Scheduler scheduler,
            OneTimeTask<Void> matchRun,
            JdbcClient jdbc,
            Clock clock) {
        this.scopes = scopes;
        this.runs = runs;
        this.states = states;
        this.linked = linked;
        this.scheduler = scheduler;
        this.job = matchRun;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a run, or leads to the one that the program has in the making; answers with its address. */
    String start(Viewer viewer, String slug) {
        ProgramScope program = scopes.program(viewer, slug);
        lock(program);
        return inTheMaking(program)
                .map(number -> RunScope.address(slug, number))
                .orElseGet(() -> begin(program, enterLinked(viewer, program)));
    }

    /** Begins a run that tries other weights and rules out beside another. */
    public String start(Viewer viewer, RunScope besides, RunPolicy policy) {
        lock(besides.program());
        if (inTheMaking(besides.program()).isPresent()) {
            throw new RuleBroken("matchRuns.refused.making");
        }
        return begin(besides.program(), enter(viewer, besides.program()).trying(policy, besides.id()));
    }

    private String begin(ProgramScope program, MatchRun run) {
        runs.saveAndFlush(run);
        scheduler.schedule(job.instance(Long.toString(run.id())), clock.instant());
        // It is looked for at once, but not before it can be seen.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
        return RunScope.address(program.slug(), run.number());
    }

    /** A row for a run that is to be made. */
    MatchRun enter(Viewer viewer, ProgramScope program) {
        RunScope.requireMatching(program);
        lock(program);
        boolean both = jdbc.sql("""
                        select case when g.mentoring_type in ('PEER', 'RECIPROCAL', 'NEAR_PEER') then count(distinct t.person_id) > 1
                                    else count(distinct t.role) = 2 end
                        from program g left join participant t on t.program_id = g.id and t.state = 'ADMITTED'
                        where g.id = ? group by g.id
                        """).param(program.id()).query(Boolean.class).single();
        if (!both) {
            throw new RuleBroken("matchRuns.refused.nobody");
        }
        long seed = ThreadLocalRandom.current().nextInt(SEEDS);
        return runs.saveAndFlush(new MatchRun(program.id(), nextNumber(program), viewer.id(), clock.instant(), seed));
    }

    /** The same with the one of its linked program, if it has one. */
    MatchRun enterLinked(Viewer viewer, ProgramScope program) {
        return linked.link(viewer, program, enter(viewer, program), this::enter);
    }

    /** Stops it within a second, wherever it is; what it had found so far is thrown away. */
    void cancel(Viewer viewer, String slug, int number) {
        MatchRun run = runs.lock(scopes.program(viewer, slug).id(), number).orElseThrow(NotFound::new);
        if (!states.cancel(run.id())) {
            throw new RuleBroken("matchRuns.refused.notMaking");
        }
    }

    private Optional<Integer> inTheMaking(ProgramScope program) {
        return jdbc.sql("select number from match_run where program_id = ? and state = 'MAKING'")
                .param(program.id())
                .query(Integer.class)
                .optional();
    }

    /** Whoever else makes or publishes a run of the program waits. */
    void lock(ProgramScope program) {
        jdbc.sql("select id from program where id = ? for no key update")
                .param(program.id())
                .query(Long.class)
                .single();
    }

    private int nextNumber(ProgramScope program) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from match_run where program_id = ?")
                .param(program.id())
                .query(Integer.class)
                .single();
    }
}
