package org.mentorium.participants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in a program whose mentoring type asks for it.
 *
 * @param parts what a mentor can be there for in a team: the program's expertises, or its sides
 * @param yearGroup for near peers; null when it is not known
 */
record Standing(List<String> parts, @Nullable Integer yearGroup) {

    static final int MOST_YEAR_GROUP = 99;

    Standing {
        parts = List.copyOf(parts);
    }

    boolean isEmpty() {
        return parts.isEmpty() && yearGroup == null;
    }

    /** What is said in one place, and what was known where it says nothing. */
    Standing or(Standing known) {
        return new Standing(parts.isEmpty() ? known.parts() : parts, yearGroup == null ? known.yearGroup() : yearGroup);
    }
}
