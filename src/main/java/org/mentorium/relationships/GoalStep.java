package org.mentorium.relationships;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step towards a goal, and when it was done. */
@Embeddable
class GoalStep {

    static final int LONGEST = 500;

    private String text;
    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected GoalStep() {}

    GoalStep(String text) {
        this.text = text;
    }

    void tick(@Nullable Instant at) {
        doneAt = at;
    }

    String text() {
        return text;
    }

    boolean done() {
        return doneAt != null;
    }
}
