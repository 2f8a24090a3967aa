package org.mentorium.instruments;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What must have been answered earlier: one of some options, or a number within bounds.
 *
 * @param variable the key of the earlier answer
 * @param anyOf values of options; empty when bounds are meant
 */
public record Condition(
        String variable,
        Set<Integer> anyOf,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost) {

    public Condition {
        Objects.requireNonNull(variable, "variable");
        anyOf = anyOf == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(anyOf));
    }

    public boolean bounded() {
        return atLeast != null || atMost != null;
    }

    /** No answer meets no condition. */
    public boolean metBy(Answer answer) {
        BigDecimal value = answer.value();
        if (value == null) {
            return answer.choices().stream().anyMatch(anyOf::contains);
        }
        if (!bounded()) {
            return anyOf.stream().anyMatch(each -> value.compareTo(BigDecimal.valueOf(each)) == 0);
        }
        return (atLeast == null || value.compareTo(atLeast) >= 0) && (atMost == null || value.compareTo(atMost) <= 0);
    }
}
