package org.mentorium.matching.quotas;

import java.util.List;
import org.mentorium.matching.solver.Pair;

/**
 * Pairs that keep the quotas, and what is the most that could be.
 *
 * @param possible how many pairs can be made at most
 * @param bound the most that so many could total
 * @param valid whether an independent check found the bound proven and the rules kept
 */
public record Lending(List<Pair> pairs, long possible, long bound, boolean valid) {

    public Lending {
        pairs = List.copyOf(pairs);
    }

    public long total() {
        return pairs.stream().mapToLong(Pair::score).sum();
    }

    /** Whether there is nothing better. */
    public boolean exact() {
        return valid && pairs.size() == possible && total() == bound;
    }

    boolean betterThan(Lending other) {
        return pairs.size() != other.pairs().size()
                ? pairs.size() > other.pairs().size()
                : total() > other.total();
    }
}
