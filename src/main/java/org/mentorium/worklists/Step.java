package org.mentorium.worklists;

import java.util.Locale;

/** The path of a cohort, in its order. Each is a fact of its own: somebody may complete without having answered half-way. */
enum Step {
    ENTERED,
    ADMITTED,
    MATCHED,
    SIGNED,
    MET,
    MIDPOINT,
    COMPLETED;

    /** The column that says whether somebody got here. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean last() {
        return this == COMPLETED;
    }
}
