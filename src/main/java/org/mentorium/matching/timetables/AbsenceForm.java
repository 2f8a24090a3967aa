package org.mentorium.matching.timetables;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Somebody is away from a round to a round; without an end, to the last. */
record AbsenceForm(
        @Nullable @NotNull Long participant,
        @Nullable @NotNull @Min(1) @Max(20) Integer fromRound,
        @Nullable @Min(1) @Max(20) Integer untilRound) {

    long who() {
        return participant == null ? 0 : participant;
    }

    int from() {
        return fromRound == null ? 1 : fromRound;
    }

    int until(int last) {
        return untilRound == null ? last : Math.min(last, untilRound);
    }
}
