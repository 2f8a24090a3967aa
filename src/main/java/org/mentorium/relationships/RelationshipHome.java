package org.mentorium.relationships;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * The page to which members come back every week.
 *
 * @param next null for coordinators, and when it is closed
 * @param openGoals for members only
 * @param closure null while it goes on
 */
public record RelationshipHome(
        @Nullable Step next,
        Page<TimelineEvent> timeline,
        AgreementStatus agreement,
        GoalCounts goals,
        List<GoalRow> openGoals,
        Progress progress,
        @Nullable Closure closure,
        boolean mayClose) {

    /** What to do next and where, below the relationship's address. */
    public record Step(NextStep kind, String path, NextStep.@Nullable Meeting meeting) {}

    /** When it ended; the reason only for those who may read it. */
    public record Closure(Instant at, @Nullable ClosureReason reason) {}
}
