package org.mentorium.matching;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.mentorium.common.NotFound;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.programs.Aim;
import org.mentorium.programs.Programs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a run: reads the program's people, finds the pairs without holding a connection, and stores them. */
@Component
class RunMaker {

    private final MatchRunRepository runs;
    private final Cohorts cohorts;
    private final Proposals proposals;
    private final Programs programs;
    private final TransactionTemplate transaction;

    RunMaker(
            MatchRunRepository runs,
            Cohorts cohorts,
            Proposals proposals,
            Programs programs,
            PlatformTransactionManager transactions) {
        this.programs = programs;
        this.runs = runs;
        this.cohorts = cohorts;
        this.proposals = proposals;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What was made already, or is no longer wanted, is left as it is.
     *
     * @throws CancellationException when the thread was interrupted
     */
    void make(long id, RunProgress progress) {
        one(id, progress);
        Optional<Long> linked = Objects.requireNonNull(
                transaction.execute(status -> runs.findById(id).map(MatchRun::linkedRunId)));
        if (linked.isPresent()) {
            one(linked.get(), progress);
        }
    }

    private void one(long id, RunProgress progress) {
        progress.enter(RunStage.READING);
        Optional<Input> wanted = Objects.requireNonNull(transaction.execute(status -> read(id)));
        if (wanted.isEmpty()) {
            return;
        }
        Input input = wanted.get();
        progress.enter(RunStage.SCORING);
        Scoring scoring = new Scoring(input.cohort());
        MadeRun made = MadeRun.of(input.cohort(), scoring, input.aim(), input.turns(), input.seed(), progress);
        progress.enter(RunStage.STORING);
        transaction.executeWithoutResult(status -> store(id, made));
    }

    private Optional<Input> read(long id) {
        return runs.findById(id).filter(run -> run.state() == RunState.MAKING).map(run -> {
            Cohort cohort = cohorts.read(run.programId(), run.policy());
            Aim aim = programs.aim(run.programId());
            int[] turns = cohorts.turns(run.programId(), cohort, aim.precedence(), run.seed());
            return new Input(cohort, aim, turns, run.seed());
        });
    }

    private void store(long id, MadeRun made) {
        MatchRun run = runs.lock(id).orElseThrow(NotFound::new);
        if (run.become(made.certificate())) {
            runs.saveAndFlush(run);
            proposals.add(id, made.drafts(), false);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Input(Cohort cohort, Aim aim, int[] turns, long seed) {}
}
