package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.Board;
import org.mentorium.matching.DraftPair;
import org.mentorium.matching.Pins;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.Pair;

/**
 * The best drafts under a condition, and so exactly what the condition costs. What is pinned stays, and what was set by
 * hand stays where the condition leaves it; everything else is chosen anew.
 */
final class Alternatives {

    private final Board board;
    private final long seed;

    Alternatives(Board board, long seed) {
        this.board = board;
        this.seed = seed;
    }

    /** The two are a pair. */
    Outcome forcing(int mentee, int mentor) {
        return outcome(solve(new Pair(mentee, mentor, board.scoring().score(mentee, mentor)), null));
    }

    /** The two are none. */
    Outcome forbidding(int mentee, int mentor) {
        return board.paired(mentee, mentor)
                ? outcome(solve(null, new Pair(mentee, mentor, 0)))
                : outcome(new HashSet<>(now()));
    }

    /** These pairs in place of those, and nothing else. */
    Outcome exchanging(List<Pair> out, List<Pair> in) {
        Set<Pair> then = new HashSet<>(now());
        out.forEach(then::remove);
        then.addAll(in);
        return outcome(then);
    }

    private Set<Pair> solve(@Nullable Pair forced, @Nullable Pair forbidden) {
        Candidates candidates = forbidden == null
                ? board.scoring()
                : (mentee, mentors, scores) -> {
                    int n = board.scoring().of(mentee, mentors, scores);
                    for (int i = 0; i < n && mentee == forbidden.mentee(); i++) {
                        if (mentors[i] == forbidden.mentor()) {
                            scores[i] = Candidates.FORBIDDEN;
                        }
                    }
                    return n;
                };
        AssignmentProblem problem = new AssignmentProblem(
                board.cohort().wanted(), board.cohort().freePlaces(), candidates, kept(forced, forbidden));
        return new HashSet<>(new AssignmentSolver().solve(problem, seed).pairs());
    }

    /** Whether pins leave room for two to be a pair. */
    boolean room(int mentee, int mentor) {
        int wanted = board.cohort().wanted()[mentee];
        int places = board.cohort().freePlaces()[mentor];
        for (Pair pin : Pins.of(board.cohort(), board.scoring())) {
            boolean same = pin.mentee() == mentee && pin.mentor() == mentor;
            wanted -= pin.mentee() == mentee && !same ? 1 : 0;
            places -= pin.mentor() == mentor && !same ? 1 : 0;
        }
        return wanted > 0 && places > 0;
    }

    private List<Pair> kept(@Nullable Pair forced, @Nullable Pair forbidden) {
        int[] wanted = board.cohort().wanted();
        int[] places = board.cohort().freePlaces();
        List<Pair> kept = new ArrayList<>();
        List<Pair> wished = new ArrayList<>(Pins.of(board.cohort(), board.scoring()));
        if (forced != null) {
            wished.add(0, forced);
        }
        for (DraftPair pair : board.pairs()) {
            int mentee = board.cohort().mentee(pair.mentee());
            int mentor = board.cohort().mentor(pair.mentor());
            if (pair.byHand() && mentee >= 0 && mentor >= 0) {
                wished.add(new Pair(mentee, mentor, board.scoring().score(mentee, mentor)));
            }
        }
        for (Pair pair : new LinkedHashSet<>(wished)) {
            boolean out =
                    forbidden != null && pair.mentee() == forbidden.mentee() && pair.mentor() == forbidden.mentor();
            if (!out && wanted[pair.mentee()] > 0 && places[pair.mentor()] > 0) {
                wanted[pair.mentee()]--;
                places[pair.mentor()]--;
                kept.add(pair);
            }
        }
        return kept;
    }

    /** The draft's pairs whose people still take part. */
    private List<Pair> now() {
        List<Pair> now = new ArrayList<>();
        for (DraftPair pair : board.pairs()) {
            int mentee = board.cohort().mentee(pair.mentee());
            int mentor = board.cohort().mentor(pair.mentor());
            if (mentee >= 0 && mentor >= 0) {
                now.add(new Pair(mentee, mentor, board.scoring().score(mentee, mentor)));
            }
        }
        return now;
    }

    private Outcome outcome(Set<Pair> then) {
        return Difference.of(board, now(), then);
    }
}
