package org.mentorium.relationships;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.relationships.RelationshipHome.Closure;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a relationship's home together. */
@Service
@Transactional(readOnly = true)
class RelationshipHomes {

    private final AgreementReader agreements;
    private final GoalReader goals;
    private final ProgressReader progress;
    private final Timeline timeline;
    private final NextStepReader next;
    private final RowSecurity rowSecurity;
    private final Rematches rematches;
    private final JdbcClient jdbc;

    RelationshipHomes(
            AgreementReader agreements,
            GoalReader goals,
            ProgressReader progress,
            Timeline timeline,
            NextStepReader next,
            RowSecurity rowSecurity,
            Rematches rematches,
            JdbcClient jdbc) {
        this.rowSecurity = rowSecurity;
        this.agreements = agreements;
        this.goals = goals;
        this.progress = progress;
        this.timeline = timeline;
        this.next = next;
        this.rematches = rematches;
        this.jdbc = jdbc;
    }

    RelationshipHome home(Viewer viewer, RelationshipScope scope, Pageable pageable) {
        rowSecurity.askAs(viewer);
        AgreementStatus agreement = agreements.status(scope.id());
        GoalCounts counts = goals.counts(scope.id());
        Progress held = progress.read(scope.id(), scope.programId());
        return new RelationshipHome(
                scope.mayWrite() ? next.read(viewer, scope, agreement, counts, held) : null,
                timeline.read(viewer, scope, pageable),
                agreement,
                counts,
                RelationshipRights.mayReadTexts(scope) ? openGoals(viewer, scope) : List.of(),
                held,
                scope.active() ? null : closure(viewer, scope),
                scope.active() ? List.of() : rematches.said(viewer, scope),
                scope.active() && RelationshipRights.mayClose(scope));
    }

    private List<GoalRow> openGoals(Viewer viewer, RelationshipScope scope) {
        return goals.rows(viewer, scope).stream()
                .filter(goal -> goal.state() == GoalState.OPEN)
                .toList();
    }

    private @Nullable Closure closure(Viewer viewer, RelationshipScope scope) {
        return jdbc.sql("select closed_at, closed_by, closure_reason from relationship where id = ?")
                .param(scope.id())
                .query((row, n) -> {
                    String reason = row.getString("closure_reason");
                    Long by = row.getObject("closed_by", Long.class);
                    boolean readable = reason != null && RelationshipRights.mayReadReason(scope, viewer.id(), by);
                    return new Closure(
                            row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                            readable ? ClosureReason.valueOf(reason) : null);
                })
                .optional()
                .orElse(null);
    }
}
