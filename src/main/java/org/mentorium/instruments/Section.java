package org.mentorium.instruments;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/**
 * Items that belong together under a heading.
 *
 * @param title null when respondents need no heading
 * @param showIf when its items are asked at all
 */
public record Section(
        String key,
        @Nullable Words title,
        @Nullable Words introduction,
        @Nullable Condition showIf,
        List<Item> items) {

    public Section {
        Objects.requireNonNull(key, "key");
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Asked only when the condition is met; always for null. */
    public Section hanging(@Nullable Condition condition) {
        return new Section(key, title, introduction, condition, items);
    }

    public Section with(List<Item> others) {
        return new Section(key, title, introduction, showIf, others);
    }
}
