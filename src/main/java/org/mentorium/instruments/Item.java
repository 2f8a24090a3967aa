package org.mentorium.instruments;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/**
 * One question; which of its parts it uses is its kind's to say.
 *
 * @param textByPhase the wording in the phases that do not use {@code text}
 * @param phases when it is asked; empty for always
 * @param scale the key of the scale on which it is answered
 * @param rows what a matrix asks on its scale, one after the other
 * @param decimals how many digits a number may have after the point
 */
public record Item(
        String key,
        ItemKind kind,
        Words text,
        @Nullable Words hint,
        Map<Phase, Words> textByPhase,
        Set<Phase> phases,
        boolean required,
        @Nullable String scale,
        List<Row> rows,
        @Nullable Words unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int decimals,
        @Nullable Condition showIf) {

    /** One line of a matrix; its key is unique within the item. */
    public record Row(String key, Words text) {

        public Row {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(text, "text");
        }
    }

    public Item {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        textByPhase = textByPhase == null ? Map.of() : Map.copyOf(textByPhase);
        phases = phases == null || phases.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(phases));
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    public boolean askedIn(Phase phase) {
        return phases.isEmpty() || phases.contains(phase);
    }

    /** Whether it is asked whenever the other one is, too. */
    boolean askedOnlyWith(Item other) {
        return other.phases.isEmpty() || (!phases.isEmpty() && other.phases.containsAll(phases));
    }

    public Words textIn(Phase phase) {
        return textByPhase.getOrDefault(phase, text);
    }

    /** With words of its own in a phase; the usual ones for null. */
    public Item worded(Phase phase, @Nullable Words words) {
        Map<Phase, Words> byPhase = new EnumMap<>(Phase.class);
        byPhase.putAll(textByPhase);
        if (words == null) {
            byPhase.remove(phase);
        } else {
            byPhase.put(phase, words);
        }
        return new Item(
                key, kind, text, hint, byPhase, phases, required, scale, rows, unit, min, max, decimals, showIf);
    }

    /** Asked only when the condition is met; always for null. */
    public Item hanging(@Nullable Condition condition) {
        return new Item(
                key, kind, text, hint, textByPhase, phases, required, scale, rows, unit, min, max, decimals, condition);
    }

    /** The key under which a row's answer is kept. */
    public String keyOf(Row row) {
        return key + "." + row.key();
    }
}
