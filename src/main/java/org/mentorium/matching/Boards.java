package org.mentorium.matching;

import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.shapes.DraftCircle;
import org.springframework.stereotype.Component;

/** Lays a run out on the program as it is now. */
@Component
public class Boards {

    private final Cohorts cohorts;
    private final Proposals proposals;

    Boards(Cohorts cohorts, Proposals proposals) {
        this.cohorts = cohorts;
        this.proposals = proposals;
    }

    public Board of(RunScope run) {
        Cohort cohort = cohorts.read(run.program().id(), run.policy());
        int[] turns = cohorts.turns(run.program().id(), cohort, run.aim().precedence(), run.seed());
        return new Board(cohort, () -> new Scoring(cohort), pairs(run), turns);
    }

    /** The proposals of a draft with all who are in them. */
    public List<DraftCircle> circles(RunScope run) {
        return run.state() == RunState.DRAFT ? proposals.circles(run.id()) : List.of();
    }

    /** Those of a published run are among what its people have already. */
    private List<DraftPair> pairs(RunScope run) {
        return run.state() == RunState.DRAFT ? proposals.pairs(run.id()) : List.of();
    }
}
