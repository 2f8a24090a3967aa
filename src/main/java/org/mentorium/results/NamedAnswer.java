package org.mentorium.results;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer of somebody who answered by name. */
record NamedAnswer(
        long round,
        String key,
        @Nullable BigDecimal value,
        @Nullable String text,
        List<Integer> choices) {}
