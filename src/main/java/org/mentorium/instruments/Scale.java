package org.mentorium.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mentorium.common.Words;

/** The answers that closed items share, with the name under which authors find it. */
public record Scale(String key, Words name, Direction direction, List<Option> options) {

    /** What a higher value means: more, less, or nothing, since the answers have no order. */
    public enum Direction {
        UP,
        DOWN,
        NONE
    }

    /** One answer; its value is what is stored and counted. */
    public record Option(int value, Words label) {

        public Option {
            Objects.requireNonNull(label, "label");
        }
    }

    public Scale {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        direction = direction == null ? Direction.UP : direction;
        options = options == null ? List.of() : List.copyOf(options);
    }

    public boolean ordered() {
        return direction != Direction.NONE;
    }

    public Optional<Option> option(int value) {
        return options.stream().filter(option -> option.value() == value).findFirst();
    }

    /** The value at the same distance from the other end; needed for items that ask the other way round. */
    public BigDecimal reversed(BigDecimal value) {
        int ends = options.stream().mapToInt(Option::value).min().orElseThrow()
                + options.stream().mapToInt(Option::value).max().orElseThrow();
        return BigDecimal.valueOf(ends).subtract(value);
    }

    /** Whether answers on both mean the same, whatever the labels' words: same key, direction and values. */
    public boolean sameAs(Scale other) {
        return key.equals(other.key)
                && direction == other.direction
                && options.stream()
                        .map(Option::value)
                        .toList()
                        .equals(other.options.stream().map(Option::value).toList());
    }
}
