package org.mentorium.overview;

import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramState;

/**
 * A program beside others.
 *
 * @param year in which it starts
 * @param people in its relationships
 */
record ProgramFigures(
        String slug,
        String name,
        ProgramState state,
        int year,
        long mentors,
        long mentees,
        long people,
        long relationships,
        long sessions,
        long minutes,
        long complete) {

    /** Fewer are not described by a figure. */
    private static final int FEWEST = 5;

    public boolean withheld() {
        return people > 0 && people < FEWEST;
    }

    public @Nullable Long sessionsShown() {
        return withheld() ? null : Long.valueOf(sessions);
    }

    public @Nullable Double hours() {
        return withheld() ? null : Double.valueOf(minutes / 60.0);
    }

    /** Share of the relationships that are complete; null when withheld, or when there are none. */
    public @Nullable Double completion() {
        return withheld() || relationships == 0 ? null : Double.valueOf((double) complete / relationships);
    }
}
