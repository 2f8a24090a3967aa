package org.mentorium.relationships;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a coordinator reminds: the ticked relationships, or all that the filter finds.
 *
 * @param everybody "true" by the button for all; the filter comes with the form
 */
record ReminderForm(
        @Nullable List<String> relationships,
        @Nullable String everybody,
        @Nullable String token) {

    boolean all() {
        return "true".equals(everybody);
    }

    /** What is no number was not ticked on our page. */
    List<Long> ids() {
        return relationships == null
                ? List.of()
                : relationships.stream()
                        .filter(Objects::nonNull)
                        .filter(typed -> typed.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .distinct()
                        .toList();
    }
}
