package org.mentorium.instruments;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered under one key: a number (of an option, say), or words, or several options, or nothing yet.
 */
public record Answer(@Nullable BigDecimal value, @Nullable String text, List<Integer> choices) {

    public static final Answer NONE = new Answer(null, null, List.of());

    public Answer {
        value = value == null ? null : plain(value);
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    public static Answer of(int value) {
        return new Answer(BigDecimal.valueOf(value), null, List.of());
    }

    public static Answer of(BigDecimal value) {
        return new Answer(value, null, List.of());
    }

    public static Answer of(String text) {
        return new Answer(null, text, List.of());
    }

    public static Answer of(List<Integer> choices) {
        return new Answer(null, null, choices);
    }

    public boolean given() {
        return value != null || text != null || !choices.isEmpty();
    }

    /** One way to write a number, so that equal answers are equal. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
