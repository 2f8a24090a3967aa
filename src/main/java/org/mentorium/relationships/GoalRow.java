package org.mentorium.relationships;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One goal as its members see it; overdue when it is open and its date has passed. */
public record GoalRow(
        long id,
        String title,
        String measure,
        String steps,
        @Nullable LocalDate targetOn,
        GoalState state,
        String createdBy,
        Instant createdAt,
        @Nullable Instant settledAt,
        boolean overdue) {}
