package org.mentorium.matching.board;

import java.util.List;
import java.util.Objects;
import org.mentorium.matching.solver.Pair;

/**
 * What a change would make of a draft.
 *
 * @param out numbers of the proposals that it would lose
 * @param in pairs that it would gain
 * @param before sum of all scores now, in hundredths
 * @param after sum of all scores then
 */
record Outcome(List<Move> moves, List<Long> out, List<Pair> in, long before, long after) {

    /** Points that the cohort loses; below zero when it gains. */
    public double lost() {
        return (before - after) / 100.0;
    }

    /** Pairs that the cohort loses; below zero when it gains. */
    public int pairsLost() {
        return out.size() - in.size();
    }

    public boolean nothing() {
        return out.isEmpty() && in.isEmpty();
    }

    /** Says whether two outcomes are the same, without being the outcome. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(out, in, before, after));
    }
}
