package org.mentorium.matching.shapes;

import java.util.Arrays;
import java.util.List;
import org.mentorium.matching.quotas.Lending;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.Pair;

/** Pairs between organisations, within what each lends the other; pairs there are already count. */
final class CrossShape {

    private final Cohort cohort;
    private final Scoring scoring;
    private final List<Pair> pins;

    CrossShape(Cohort cohort, Scoring scoring, List<Pair> pins) {
        this.pins = pins;
        this.cohort = cohort;
        this.scoring = scoring;
    }

    Made make(long seed) {
        int[] wanted = cohort.wanted();
        int[] places = cohort.freePlaces();
        Lending lending = new Quotas(cohort).solve(new AssignmentProblem(wanted, places, scoring, pins), seed);
        List<Draft> drafts = lending.pairs().stream()
                .map(pair -> Draft.pair(pair, cohort, scoring))
                .toList();
        return new Made(
                drafts,
                Arrays.stream(wanted).sum(),
                Arrays.stream(places).sum(),
                drafts.size(),
                lending.possible(),
                lending.total(),
                lending.bound(),
                Made.lowest(drafts),
                lending.valid());
    }
}
