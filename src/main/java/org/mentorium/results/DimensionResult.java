package org.mentorium.results;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.statistics.Reliability;
import org.mentorium.statistics.Sample;

/**
 * A dimension in one round, on those who answered all its items; each person's value is the mean of theirs.
 *
 * @param scores null exactly when withheld says why
 * @param alpha null where it cannot be computed
 */
public record DimensionResult(
        String key,
        Words name,
        int items,
        int n,
        @Nullable Withheld withheld,
        @Nullable Sample scores,
        @Nullable Reliability alpha) {}
