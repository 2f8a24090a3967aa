package org.mentorium.results;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.statistics.Difference;
import org.mentorium.statistics.PairedChange;

/**
 * How the same people answered before and after.
 *
 * @param scaleKey of items that share a scale; of dimensions that of their items
 * @param n how many are compared
 * @param aside how many answered both times and were left out by lot, so that what few others answered stays theirs
 * @param onlyBefore how many answered this before and not after
 * @param change null exactly when withheld says why
 * @param left how those who answered only before differed then from those who are compared; null where it would tell
 */
public record PairResult(
        String key,
        Words text,
        String scaleKey,
        double least,
        double most,
        Group group,
        int n,
        int aside,
        int onlyBefore,
        int onlyAfter,
        @Nullable Withheld withheld,
        @Nullable Change change,
        @Nullable Difference left) {

    public record Change(PairedChange figures, int higher, int same, int lower) {}
}
