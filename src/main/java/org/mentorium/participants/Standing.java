package org.mentorium.participants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in a program whose mentoring type, or whose way of giving away too few places, asks for it.
 *
 * @param parts what a mentor can be there for in a team: the program's expertises, or its sides
 * @param yearGroup for near peers; null when it is not known
 * @param priority of a mentee when places are short: 1 comes first; null for none, who come last
 */
record Standing(
        List<String> parts,
        @Nullable Integer yearGroup,
        @Nullable Integer priority) {

    static final int MOST_YEAR_GROUP = 99;
    static final int MOST_PRIORITY = 9;

    Standing {
        parts = List.copyOf(parts);
    }

    /** What is said in one place, and what was known where it says nothing. */
    Standing or(Standing known) {
        return new Standing(
                parts.isEmpty() ? known.parts() : parts,
                yearGroup == null ? known.yearGroup() : yearGroup,
                priority == null ? known.priority() : priority);
    }
}
