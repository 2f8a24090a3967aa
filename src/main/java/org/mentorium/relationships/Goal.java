package org.mentorium.relationships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** What the mentee wants to reach. */
@Entity
class Goal {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long relationshipId;
    private String title;
    private String measure;
    private @Nullable LocalDate targetOn;
    private String steps;

    @Enumerated(EnumType.STRING)
    private GoalState state;

    private long createdBy;
    private Instant createdAt;
    private @Nullable Instant settledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    Goal(long relationshipId, GoalData data, long createdBy, Instant createdAt) {
        this.relationshipId = relationshipId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.state = GoalState.OPEN;
        describe(data);
    }

    /** Says it in other words, as long as it is open. */
    final void describe(GoalData data) {
        requireOpen();
        LocalDate date = data.targetOn();
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
            throw new RuleBroken("relationships.goals.dateTooFar").at("targetOn");
        }
        title = data.title();
        measure = data.measure();
        steps = data.steps();
        targetOn = date;
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
        return new GoalData(title, measure, steps, targetOn);
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
