package org.mentorium.relationships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One goal as its members see it.
 *
 * @param mayChange the viewer is its owner, and the relationship goes on
 * @param overdue it is open and its date has passed
 */
public record GoalRow(
        long id,
        String title,
        String measure,
        List<Step> steps,
        @Nullable LocalDate targetOn,
        GoalState state,
        String owner,
        String createdBy,
        Instant createdAt,
        @Nullable Instant settledAt,
        long notes,
        boolean mayChange,
        boolean overdue) {

    /** A step by its place, from 0. */
    public record Step(int number, String text, boolean done) {}

    public boolean open() {
        return state == GoalState.OPEN;
    }

    public long stepsDone() {
        return steps.stream().filter(Step::done).count();
    }
}
