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
 * @param rematches who said, after the end, whether they want to be matched again
 */
public record RelationshipHome(
        @Nullable Step next,
        Page<TimelineEvent> timeline,
        AgreementStatus agreement,
        GoalCounts goals,
        List<GoalRow> openGoals,
        Progress progress,
        @Nullable Closure closure,
        List<Rematch> rematches,
        boolean mayClose) {

    /** What to do next and where, below the relationship's address. */
    public record Step(NextStep kind, String path, NextStep.@Nullable Meeting meeting) {}

    /** Whether a member wants to be matched again. */
    public record Rematch(String name, boolean mine, boolean wanted) {}

    /** When it ended; the reason only for those who may read it. */
    public record Closure(Instant at, @Nullable ClosureReason reason) {}
}
