package org.mentorium.matching;

import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.springframework.stereotype.Component;

/** Lays a run out on the program as it is now. */
@Component
class Boards {

    private final Cohorts cohorts;
    private final Proposals proposals;

    Boards(Cohorts cohorts, Proposals proposals) {
        this.cohorts = cohorts;
        this.proposals = proposals;
    }

    Board of(RunScope run) {
        Cohort cohort = cohorts.read(run.program().id(), run.policy());
        return new Board(cohort, new Scoring(cohort), pairs(run));
    }

    /** The same without one pair, as if it were taken out. */
    Board without(RunScope run, long proposal) {
        Cohort cohort = cohorts.read(run.program().id(), run.policy());
        return new Board(
                cohort,
                new Scoring(cohort),
                pairs(run).stream().filter(pair -> pair.id() != proposal).toList());
    }

    /** Those of a published run are among what its people have already. */
    private List<DraftPair> pairs(RunScope run) {
        return run.state() == RunState.DRAFT ? proposals.pairs(run.id()) : List.of();
    }
}
