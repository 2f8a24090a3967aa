package org.mentorium.relationships;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One relationship in a list: that it exists and how it goes, nothing of what is written in it.
 *
 * @param mentors names, separated by commas; so for mentees
 * @param openSteps of goals that are open
 * @param reason only for coordinators; so is remindedAt
 */
public record RelationshipRow(
        long id,
        String mentors,
        String mentees,
        RelationshipState state,
        Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable ClosureReason reason,
        AgreementState agreement,
        long goals,
        long goalsReached,
        long openSteps,
        long sessions,
        long minutes,
        @Nullable Instant lastSessionAt,
        @Nullable Instant nextSessionAt,
        @Nullable Instant remindedAt) {

    public double hours() {
        return minutes / 60.0;
    }
}
