package org.mentorium.instruments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/**
 * What is kept, counted and exported under one key: an item has one, a matrix one for each row, a statement none.
 *
 * @param item the item that asks for it
 * @param text the question; of a row, its own words
 * @param scale what can be chosen, with values and labels; null for numbers, days and words
 */
public record Variable(
        String key,
        Item item,
        Words text,
        Measure measure,
        @Nullable Scale scale) {

    public List<Scale.Option> options() {
        return scale == null ? List.of() : scale.options();
    }

    /** The question in a phase; rows and unchanged wordings say the same in each. */
    public Words textIn(Phase phase) {
        return key.equals(item.key()) ? item.textIn(phase) : text;
    }
}
