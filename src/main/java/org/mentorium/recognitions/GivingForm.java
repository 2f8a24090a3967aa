package org.mentorium.recognitions;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a coordinator gives it: the ticked ones, or all who completed.
 *
 * @param everybody "true" by the button for all
 */
record GivingForm(
        @Nullable List<String> participants,
        @Nullable String everybody,
        @Nullable String token) {

    boolean all() {
        return "true".equals(everybody);
    }

    /** What is no number was not ticked on our page. */
    List<Long> ids() {
        return participants == null
                ? List.of()
                : participants.stream()
                        .filter(Objects::nonNull)
                        .filter(typed -> typed.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .distinct()
                        .toList();
    }
}
