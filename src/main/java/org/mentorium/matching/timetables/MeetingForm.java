package org.mentorium.matching.timetables;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.timetables.Attendance.Stored;

/** Two meet in a round, by hand. */
record MeetingForm(
        @Nullable @NotNull Integer round,
        @Nullable @NotNull Long mentor,
        @Nullable @NotNull Long mentee) {

    Stored meeting() {
        return new Stored(round == null ? 0 : round, mentor == null ? 0 : mentor, mentee == null ? 0 : mentee);
    }
}
