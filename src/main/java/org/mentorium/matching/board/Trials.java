package org.mentorium.matching.board;

import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.Drafts;
import org.mentorium.matching.RunPolicy;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunStarts;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.Programs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Other weights and rules, tried out in a run of their own beside the one that is there. */
@Service
@Transactional
class Trials {

    private final Programs programs;
    private final Drafts drafts;
    private final RunStarts starts;

    Trials(Programs programs, Drafts drafts, RunStarts starts) {
        this.programs = programs;
        this.drafts = drafts;
        this.starts = starts;
    }

    /** What a trial begins with: what the run was made with. */
    @Transactional(readOnly = true)
    RunPolicy policy(RunScope run) {
        RunPolicy own = run.policy();
        return own == null ? RunPolicy.of(programs.policy(run.program().id())) : own;
    }

    /** Answers with the address of the new run. */
    String start(Viewer viewer, RunScope besides, RunPolicy policy) {
        return starts.start(viewer, besides, policy);
    }

    /** The weights and rules become the program's own, and the draft one like any other. */
    String keep(Viewer viewer, String slug, int number) {
        RunScope run = drafts.lock(viewer, slug, number);
        ProgramScope program = run.program();
        RunPolicy policy = run.policy();
        if (policy == null) {
            throw new RuleBroken("matchRuns.refused.noTrial");
        }
        programs.weigh(viewer, program.id(), policy.weights(), policy.hardRules(), policy.minimumExperienceYears());
        drafts.adopt(run);
        return run.address();
    }
}
