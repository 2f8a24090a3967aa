package org.mentorium.matching;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.shapes.Draft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of a draft, as its coordinators change them. */
@Service
@Transactional
public class Drafts {

    private final RunScopes scopes;
    private final MatchRunRepository runs;
    private final Proposals proposals;

    Drafts(RunScopes scopes, MatchRunRepository runs, Proposals proposals) {
        this.scopes = scopes;
        this.runs = runs;
        this.proposals = proposals;
    }

    /** For a change: until the transaction ends, whoever else changes the run waits. */
    public RunScope lock(Viewer viewer, String slug, int number) {
        RunScope run = scopes.find(viewer, slug, number);
        RunScope.requireMatching(run.program());
        runs.lock(run.program().id(), number).orElseThrow(NotFound::new).requireDraft();
        return run;
    }

    /**
     * Puts proposals in the place of others.
     *
     * @param chosen those of the new ones that a coordinator named; the rest follows from them
     */
    public void replace(RunScope run, Collection<Long> out, List<Draft> in, Predicate<Draft> chosen) {
        for (long proposal : out) {
            if (!proposals.remove(run.id(), proposal)) {
                throw new RuleBroken("matchRuns.refused.changedMeanwhile");
            }
        }
        proposals.add(run.id(), in.stream().filter(chosen).toList(), true);
        proposals.add(run.id(), in.stream().filter(chosen.negate()).toList(), false);
    }

    /** Adds one that a coordinator made by hand; answers with its number. */
    public long add(RunScope run, Draft draft) {
        return proposals.add(run.id(), List.of(draft), true).get(0);
    }

    /** Takes a pair out. */
    public void remove(Viewer viewer, String slug, int number, long proposal) {
        if (!proposals.remove(lock(viewer, slug, number).id(), proposal)) {
            throw new NotFound();
        }
    }

    /** The draft's weights and rules are the program's own from now on. */
    public void adopt(RunScope run) {
        runs.lock(run.id()).orElseThrow(NotFound::new).adopt();
    }
}
