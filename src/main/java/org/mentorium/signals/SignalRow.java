package org.mentorium.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A signal on a page.
 *
 * @param about names of the members, or of the mentor
 * @param figures for the sentence of the evidence, in its order
 */
record SignalRow(
        long id,
        String rule,
        @Nullable Long relationshipId,
        @Nullable Long participantId,
        List<String> about,
        List<Integer> figures,
        Instant foundAt,
        SignalState state,
        @Nullable LocalDate snoozedUntil,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    /** The figures as arguments of a message. */
    public Object[] evidence() {
        return figures.toArray();
    }

    /** Whether both are about the same relationship, or the same mentor. */
    public boolean aboutSame(SignalRow other) {
        return Objects.equals(relationshipId, other.relationshipId)
                && Objects.equals(participantId, other.participantId);
    }

    public boolean open() {
        return state == SignalState.OPEN;
    }
}
