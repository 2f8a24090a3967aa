package org.mentorium.participants;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** How many mentees a mentor takes in this program; empty for the program's own number. */
record CapacityForm(
        @Min(0) @Max(Participant.MOST_CAPACITY) @Nullable Integer programCapacity, int version) {

    static CapacityForm of(ParticipantDetail participant) {
        return new CapacityForm(participant.programCapacity(), participant.version());
    }
}
