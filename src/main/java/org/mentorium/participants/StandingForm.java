package org.mentorium.participants;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a participant stands: what a mentor is there for, the year group, or the priority group. */
record StandingForm(
        @Nullable List<String> parts,
        @Nullable @Min(1) @Max(Standing.MOST_YEAR_GROUP) Integer yearGroup,
        @Nullable @Min(1) @Max(Standing.MOST_PRIORITY) Integer priority,
        int version) {

    static StandingForm of(ParticipantDetail participant) {
        return new StandingForm(
                participant.standing().parts(),
                participant.standing().yearGroup(),
                participant.standing().priority(),
                participant.version());
    }
}
