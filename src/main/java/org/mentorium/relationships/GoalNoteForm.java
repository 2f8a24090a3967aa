package org.mentorium.relationships;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** How far a goal is on a day; without a day, today. */
record GoalNoteForm(
        @NotBlank @Size(max = 2_000) String progressNote,
        @Nullable LocalDate notedOn,
        @Nullable String token) {

    static GoalNoteForm empty(LocalDate today) {
        return new GoalNoteForm("", today, Submissions.newToken());
    }
}
