package org.mentorium.matching.board;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.Board;
import org.mentorium.matching.DraftPair;
import org.mentorium.matching.Pins;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.shapes.Quotas;
import org.mentorium.matching.solver.Assignment;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Change;
import org.mentorium.matching.solver.Objective;
import org.mentorium.matching.solver.Pair;
import org.mentorium.matching.solver.WhatIf;
import org.mentorium.programs.MatchObjective;

/**
 * The best drafts under a condition, and so exactly what the condition costs. What is pinned stays, and what was set by
 * hand stays where the condition leaves it; everything else is chosen anew.
 */
final class Alternatives {

    private final Board board;
    private final MatchObjective objective;
    private final int bands;
    private final long seed;

    /** Of a run's draft, by what its pairs were chosen by. */
    Alternatives(Board board, RunScope run) {
        this(
                board,
                run.aim().objective(),
                run.certificate().bands() == null
                        ? 1
                        : requireNonNull(run.certificate().bands()),
                run.seed());
    }

    Alternatives(Board board, MatchObjective objective, int bands, long seed) {
        this.board = board;
        this.objective = objective;
        this.bands = bands;
        this.seed = seed;
    }

    /** The two are a pair. */
    Outcome forcing(int mentee, int mentor) {
        return under(new Pair(mentee, mentor, board.scoring().score(mentee, mentor)), null);
    }

    /** The two are none. */
    Outcome forbidding(int mentee, int mentor) {
        return board.paired(mentee, mentor) ? under(null, new Pair(mentee, mentor, 0)) : outcome(new HashSet<>(now()));
    }

    private Outcome under(@Nullable Pair forced, @Nullable Pair forbidden) {
        return Quotas.limit(board.cohort().policy())
                ? new Lent(board, now(), seed).under(kept(forced, forbidden), forced, forbidden)
                : outcome(solve(forced, forbidden));
    }

    /** These pairs in place of those, and nothing else. */
    Outcome exchanging(List<Pair> out, List<Pair> in) {
        Set<Pair> then = new HashSet<>(now());
        out.forEach(then::remove);
        then.addAll(in);
        return outcome(then);
    }

    /** From the best draft without the condition by as few moves as the best one with it needs. */
    private Set<Pair> solve(@Nullable Pair forced, @Nullable Pair forbidden) {
        AssignmentProblem problem = board.problem(kept(forced, forbidden)).withBands(bands);
        Assignment best = new AssignmentSolver().solve(problem, Objective.valueOf(objective.name()), seed);
        WhatIf whatIf = WhatIf.of(problem, best);
        Set<Pair> then = new HashSet<>(best.pairs());
        Change change = forced == null
                ? whatIf.forbidding(requireNonNull(forbidden).mentee(), forbidden.mentor())
                : whatIf.forcing(forced.mentee(), forced.mentor(), forced.score())
                        .orElseThrow();
        change.gone().forEach(then::remove);
        then.addAll(change.made());
        return then;
    }

    /** Whether pins leave a quota for two to be a pair. */
    boolean lent(int mentee, int mentor) {
        Quotas quotas = new Quotas(board.cohort());
        Pins.of(board.cohort(), board.scoring()).stream()
                .filter(pin -> pin.mentee() != mentee || pin.mentor() != mentor)
                .forEach(pin -> quotas.take(pin.mentee(), pin.mentor()));
        return quotas.open(mentee, mentor);
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

    /** What does not move, with room left for the pair that is forced. */
    private List<Pair> kept(@Nullable Pair forced, @Nullable Pair forbidden) {
        int[] wanted = board.cohort().wanted();
        int[] places = board.cohort().freePlaces();
        Quotas quotas = new Quotas(board.cohort());
        if (forced != null) {
            quotas.take(forced.mentee(), forced.mentor());
            wanted[forced.mentee()]--;
            places[forced.mentor()]--;
        }
        List<Pair> kept = new ArrayList<>();
        List<Pair> wished = new ArrayList<>(Pins.of(board.cohort(), board.scoring()));
        for (DraftPair pair : board.pairs()) {
            int mentee = board.cohort().mentee(pair.mentee());
            int mentor = board.cohort().mentor(pair.mentor());
            if (pair.byHand() && mentee >= 0 && mentor >= 0) {
                wished.add(new Pair(mentee, mentor, board.scoring().score(mentee, mentor)));
            }
        }
        for (Pair pair : new LinkedHashSet<>(wished)) {
            if (same(pair, forbidden) || same(pair, forced)) {
                continue;
            }
            if (wanted[pair.mentee()] > 0 && places[pair.mentor()] > 0 && quotas.open(pair.mentee(), pair.mentor())) {
                quotas.take(pair.mentee(), pair.mentor());
                wanted[pair.mentee()]--;
                places[pair.mentor()]--;
                kept.add(pair);
            }
        }
        return kept;
    }

    private static boolean same(Pair pair, @Nullable Pair other) {
        return other != null && pair.mentee() == other.mentee() && pair.mentor() == other.mentor();
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
        return Difference.of(new Yardstick(board, objective, bands), now(), then);
    }
}
