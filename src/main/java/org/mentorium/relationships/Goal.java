package org.mentorium.relationships;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** What a mentee wants to reach: theirs, whoever wrote it down. */
@Entity
class Goal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long relationshipId;
    private long ownerId;
    private String title;
    private String measure;
    private @Nullable LocalDate targetOn;

    @ElementCollection
    @CollectionTable(name = "goal_step", joinColumns = @JoinColumn(name = "goal_id"))
    @OrderColumn(name = "position")
    private List<GoalStep> steps = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private GoalState state;

    private long createdBy;
    private Instant createdAt;
    private @Nullable Instant settledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    Goal(long relationshipId, long ownerId, GoalData data, long createdBy, Instant createdAt) {
        this.relationshipId = relationshipId;
        this.ownerId = ownerId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.state = GoalState.OPEN;
        describe(data);
    }

    /** Says it in other words, as long as it is open. */
    final void describe(GoalData data) {
        requireOpen();
        List<GoalStep> said = data.steps().lines().distinct().map(this::step).toList();
        title = data.title();
        measure = data.measure();
        targetOn = data.targetOn();
        if (!data.steps().equals(data().steps())) {
            steps.clear();
            steps.addAll(said);
        }
    }

    /** A step in the same words stays ticked when the others change. */
    private GoalStep step(String line) {
        if (line.length() > GoalStep.LONGEST) {
            throw new RuleBroken("relationships.goals.stepTooLong", GoalStep.LONGEST).at("steps");
        }
        return steps.stream()
                .filter(step -> step.text().equals(line))
                .findFirst()
                .orElseGet(() -> new GoalStep(line));
    }

    /** Says that a step is done, or that it is not after all. */
    void tick(int step, String words, @Nullable Instant at) {
        requireOpen();
        if (step < 0 || step >= steps.size() || !steps.get(step).text().equals(words)) {
            throw new RuleBroken("relationships.goals.stepsChanged");
        }
        steps.get(step).tick(at);
    }

    void reach(Instant at) {
        settle(GoalState.REACHED, at);
    }

    /** Lets it go; that is no failure, aims change on the way. */
    void drop(Instant at) {
        settle(GoalState.DROPPED, at);
    }

    void reopen() {
        state = GoalState.OPEN;
        settledAt = null;
    }

    private void settle(GoalState as, Instant at) {
        if (state == as) {
            return;
        }
        requireOpen();
        state = as;
        settledAt = at;
    }

    private void requireOpen() {
        if (state != GoalState.OPEN) {
            throw new RuleBroken("relationships.goals.notOpen");
        }
    }

    GoalData data() {
        return new GoalData(
                title,
                measure,
                String.join("\n", steps.stream().map(GoalStep::text).toList()),
                targetOn);
    }

    List<GoalStep> steps() {
        return List.copyOf(steps);
    }

    long ownerId() {
        return ownerId;
    }

    GoalState state() {
        return state;
    }

    int version() {
        return version;
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
