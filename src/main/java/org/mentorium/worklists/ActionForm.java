package org.mentorium.worklists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Days;
import org.mentorium.common.RuleBroken;

/**
 * For whom a coordinator does something, and what.
 *
 * @param ids the ticked ones
 * @param everybody "true" for all that the list finds
 * @param person who looks after them; empty for nobody
 * @param lastDay the new last day
 */
record ActionForm(
        @Nullable List<String> ids,
        @Nullable String everybody,
        @Nullable String person,
        @Nullable String lastDay,
        @Nullable String token) {

    /** Null for all; what is no number was not ticked on our page. */
    @Nullable
    List<Long> chosen() {
        if ("true".equals(everybody)) {
            return null;
        }
        List<Long> chosen = ids == null
                ? List.of()
                : ids.stream()
                        .filter(Objects::nonNull)
                        .filter(typed -> typed.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .distinct()
                        .toList();
        if (chosen.isEmpty()) {
            throw new RuleBroken("worklists.refused.nobody");
        }
        return chosen;
    }

    LocalDate day() {
        try {
            LocalDate day = LocalDate.parse(lastDay == null ? "" : lastDay);
            if (Days.near(day)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below, in the words for a day that nobody can mean.
        }
        throw new RuleBroken("worklists.refused.day");
    }
}
