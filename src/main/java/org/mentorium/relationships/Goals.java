package org.mentorium.relationships;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goals of a relationship: each belongs to a mentee, who changes it; all members note how far it is. */
@Service
@Transactional
class Goals {

    private final RelationshipScopes scopes;
    private final GoalRepository goals;
    private final GoalReader reader;
    private final JdbcClient jdbc;
    private final Clock clock;

    Goals(RelationshipScopes scopes, GoalRepository goals, GoalReader reader, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.goals = goals;
        this.reader = reader;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Coordinators see how many there are and how they stand, members also what they say. */
    @Transactional(readOnly = true)
    GoalsPage page(Viewer viewer, RelationshipScope scope) {
        return new GoalsPage(
                reader.counts(scope.id()),
                RelationshipRights.mayReadTexts(scope) ? reader.rows(viewer, scope) : List.of(),
                scope.mayWrite());
    }

    /** One goal and how it went, for members. */
    @Transactional(readOnly = true)
    GoalPage goal(Viewer viewer, RelationshipScope scope, long id) {
        Forbidden.unless(RelationshipRights.mayReadTexts(scope));
        GoalRow goal = reader.row(viewer, scope, id).orElseThrow(NotFound::new);
        return new GoalPage(
                goal, reader.notes(id), reader.sessions(id), reader.items(viewer, id), scope.mayWrite() && goal.open());
    }

    /** Their own open goal, to be said in other words. */
    @Transactional(readOnly = true)
    GoalForm form(Viewer viewer, RelationshipScope scope, long id) {
        Goal goal = find(viewer, scope.id(), id);
        if (goal.state() != GoalState.OPEN) {
            throw new RuleBroken("relationships.goals.notOpen");
        }
        return GoalForm.of(goal.data(), goal.version());
    }

    /** A mentee's goal is theirs; a mentor writes one down for a mentee, whose it is from then on. */
    long create(Viewer viewer, long relationship, GoalForm form) {
        RelationshipScope scope = scopes.lockAsWriter(viewer, relationship);
        return goals.save(new Goal(relationship, owner(viewer, scope, form.owner()), form.data(), viewer.id(), now()))
                .id();
    }

    void describe(Viewer viewer, long relationship, long id, GoalForm form) {
        scopes.lockAsWriter(viewer, relationship);
        Goal goal = find(viewer, relationship, id);
        if (form.version() == null || form.version() != goal.version()) {
            throw stale(relationship, goal, form.data());
        }
        goal.describe(form.data());
    }

    /** @param words what the step said when it was looked at: its place may be another's by now */
    void tick(Viewer viewer, long relationship, long id, int step, String words, boolean done) {
        scopes.lockAsWriter(viewer, relationship);
        find(viewer, relationship, id).tick(step, words, done ? now() : null);
    }

    void note(Viewer viewer, long relationship, long id, GoalNoteForm form) {
        RelationshipScope scope = scopes.lockAsWriter(viewer, relationship);
        if (!goal(viewer, scope, id).mayNote()) {
            throw new RuleBroken("relationships.goals.notOpen");
        }
        LocalDate today = LocalDate.now(clock.withZone(viewer.zone()));
        LocalDate on = form.notedOn() == null ? today : form.notedOn();
        if (on.isAfter(today) || on.isBefore(today.minusYears(1))) {
            throw new RuleBroken("relationships.goals.noteDate").at("notedOn");
        }
        jdbc.sql("insert into goal_note (goal_id, author_id, noted_on, text, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        viewer.id(),
                        on,
                        form.progressNote().replace("\r\n", "\n").strip(),
                        now().atOffset(ZoneOffset.UTC))
                .update();
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
        verb.accept(find(viewer, relationship, id), now());
    }

    /** Before anything is said about what was typed. */
    @Transactional(readOnly = true)
    void requireOwner(Viewer viewer, RelationshipScope scope, long id) {
        find(viewer, scope.id(), id);
    }

    private Goal find(Viewer viewer, long relationship, long id) {
        Goal goal = goals.findByIdAndRelationshipId(id, relationship).orElseThrow(NotFound::new);
        Forbidden.unless(RelationshipRights.mayChangeGoal(goal.ownerId(), viewer.id()));
        return goal;
    }

    private static long owner(Viewer viewer, RelationshipScope scope, @Nullable Long chosen) {
        if (scope.isMentee(viewer)) {
            return viewer.id();
        }
        List<Long> mentees = scope.members().stream()
                .filter(Member::mentee)
                .map(Member::personId)
                .toList();
        if (mentees.size() == 1) {
            return mentees.get(0);
        }
        if (chosen == null || !mentees.contains(chosen)) {
            throw new RuleBroken("relationships.goals.whose").at("owner");
        }
        return chosen;
    }

    private Instant now() {
        return clock.instant();
    }

    private static StaleVersion stale(long relationship, Goal goal, GoalData mine) {
        GoalData saved = goal.data();
        return new StaleVersion(
                "/relationships/" + relationship + "/goals/" + goal.id() + "/edit",
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
