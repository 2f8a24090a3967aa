package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.Board;
import org.mentorium.matching.quotas.Lending;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.shapes.Quotas;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.Pair;
import org.mentorium.programs.MatchObjective;

/** Drafts under a condition where quotas hold between organisations: found anew, with a bound on what could be better. */
record Lent(Board board, List<Pair> now, long seed) {

    /** @param kept pairs that do not move */
    Outcome under(List<Pair> kept, @Nullable Pair forced, @Nullable Pair forbidden) {
        Cohort cohort = board.cohort();
        List<Pair> fixed = new ArrayList<>(kept);
        if (forced != null) {
            fixed.add(forced);
        }
        Lending lending = new Quotas(cohort)
                .solve(new AssignmentProblem(cohort.wanted(), cohort.freePlaces(), without(forbidden), fixed), seed);
        Outcome outcome = Difference.of(new Yardstick(board, MatchObjective.TOTAL, 1), now, lending.pairs());
        return lending.exact() ? outcome : outcome.withLeast(outcome.before().total() - lending.bound());
    }

    private Candidates without(@Nullable Pair forbidden) {
        Scoring scoring = board.scoring();
        if (forbidden == null) {
            return scoring;
        }
        return (mentee, mentors, scores) -> {
            int n = scoring.of(mentee, mentors, scores);
            for (int i = 0; i < n; i++) {
                if (mentee == forbidden.mentee() && mentors[i] == forbidden.mentor()) {
                    scores[i] = Candidates.FORBIDDEN;
                }
            }
            return n;
        };
    }
}
