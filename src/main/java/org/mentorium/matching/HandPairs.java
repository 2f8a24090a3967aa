package org.mentorium.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.solver.Pair;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of a draft that a coordinator sets, changes and takes out by hand. */
@Service
@Transactional
class HandPairs {

    private final RunScopes scopes;
    private final MatchRunRepository runs;
    private final Boards boards;
    private final Proposals proposals;

    HandPairs(RunScopes scopes, MatchRunRepository runs, Boards boards, Proposals proposals) {
        this.scopes = scopes;
        this.runs = runs;
        this.boards = boards;
        this.proposals = proposals;
    }

    /** Sets the pair, in place of another if so asked; refuses what the rules forbid and places do not allow. */
    String set(Viewer viewer, String slug, int number, HandForm form) {
        RunScope run = draft(viewer, slug, number);
        Long instead = form.instead();
        if (instead != null) {
            proposals.remove(run.id(), instead);
        }
        Board board = boards.of(run);
        int mentor = board.cohort().mentor(requireNonNull(form.mentor()));
        int mentee = board.cohort().mentee(requireNonNull(form.mentee()));
        if (mentor < 0) {
            throw new RuleBroken("matchRuns.refused.unknown").at("mentor");
        }
        if (mentee < 0) {
            throw new RuleBroken("matchRuns.refused.unknown").at("mentee");
        }
        Optional<RuleBroken> refusal = board.refusal(mentee, mentor);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        Pair pair = new Pair(mentee, mentor, board.scoring().score(mentee, mentor));
        proposals.add(run.id(), board.cohort(), board.scoring(), List.of(pair), true);
        return run.address();
    }

    void remove(Viewer viewer, String slug, int number, long proposal) {
        RunScope run = draft(viewer, slug, number);
        if (!proposals.remove(run.id(), proposal)) {
            throw new NotFound();
        }
    }

    private RunScope draft(Viewer viewer, String slug, int number) {
        RunScope run = scopes.find(viewer, slug, number);
        RunScope.requireMatching(run.program());
        runs.lock(run.program().id(), number).orElseThrow(NotFound::new).requireDraft();
        return run;
    }
}
