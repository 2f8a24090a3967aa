package org.mentorium.relationships;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goals of a relationship: written by any member, read by members only. */
@Service
@Transactional
class Goals {

    private final RelationshipScopes scopes;
    private final GoalRepository goals;
    private final GoalReader reader;
    private final Clock clock;

    Goals(RelationshipScopes scopes, GoalRepository goals, GoalReader reader, Clock clock) {
        this.scopes = scopes;
        this.goals = goals;
        this.reader = reader;
        this.clock = clock;
    }

    /** Coordinators see how many there are and how they stand, members also what they say. */
    @Transactional(readOnly = true)
    GoalsPage page(Viewer viewer, long relationship) {
        RelationshipScope scope = scopes.findVisible(viewer, relationship);
        return new GoalsPage(
                reader.counts(relationship),
                RelationshipRights.mayReadTexts(scope) ? reader.rows(relationship, viewer.zone()) : List.of(),
                scope.mayWrite());
    }

    /** An open goal, to be said in other words. */
    @Transactional(readOnly = true)
    GoalForm form(Viewer viewer, long relationship, long id) {
        scopes.findVisible(viewer, relationship).requireWriter();
        Goal goal = find(relationship, id);
        if (goal.state() != GoalState.OPEN) {
            throw new RuleBroken("relationships.goals.notOpen");
        }
        return GoalForm.of(goal.data(), goal.version());
    }

    void create(Viewer viewer, long relationship, GoalData data) {
        scopes.lockAsWriter(viewer, relationship);
        goals.save(new Goal(relationship, data, viewer.id(), clock.instant()));
    }

    void describe(Viewer viewer, long relationship, long id, GoalForm form) {
        scopes.lockAsWriter(viewer, relationship);
        Goal goal = find(relationship, id);
        if (form.version() == null || form.version() != goal.version()) {
            throw stale(relationship, goal, form.data());
        }
        goal.describe(form.data());
    }

    void reach(Viewer viewer, long relationship, long id) {
        settle(viewer, relationship, id, Goal::reach);
    }

    void drop(Viewer viewer, long relationship, long id) {
        settle(viewer, relationship, id, Goal::drop);
    }

    void reopen(Viewer viewer, long relationship, long id) {
        settle(viewer, relationship, id, (goal, now) -> goal.reopen());
    }

    private void settle(Viewer viewer, long relationship, long id, BiConsumer<Goal, Instant> verb) {
        scopes.lockAsWriter(viewer, relationship);
        verb.accept(find(relationship, id), clock.instant());
    }

    private Goal find(long relationship, long id) {
        return goals.findByIdAndRelationshipId(id, relationship).orElseThrow(NotFound::new);
    }

    private static StaleVersion stale(long relationship, Goal goal, GoalData mine) {
        GoalData saved = goal.data();
        return new StaleVersion(
                "/relationships/" + relationship + "/goals/" + goal.id(),
                List.of(
                        new Conflict("form.what", mine.title(), saved.title()),
                        new Conflict("form.measure", mine.measure(), saved.measure()),
                        new Conflict("form.steps", mine.steps(), saved.steps()),
                        new Conflict(
                                "form.targetOn",
                                Objects.toString(mine.targetOn(), ""),
                                Objects.toString(saved.targetOn(), ""))));
    }
}
