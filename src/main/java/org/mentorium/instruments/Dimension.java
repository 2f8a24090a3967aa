package org.mentorium.instruments;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mentorium.common.Words;

/**
 * Items that tell of one thing together (a subscale): their mean is its value.
 *
 * @param items the keys of variables on one ordered scale
 * @param reversed those that ask the other way round; {@link Scale#reversed} turns their values
 */
public record Dimension(String key, Words name, List<String> items, Set<String> reversed) {

    public Dimension {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        items = items == null ? List.of() : List.copyOf(items);
        reversed = reversed == null ? Set.of() : Set.copyOf(reversed);
    }
}
