package org.mentorium.matching.requests;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mentee asks a mentor.
 *
 * @param need what they look for; empty for what their profile says
 * @param passOn whether the next mentor is asked when this one does not answer in time
 */
record RequestForm(
        @Nullable @NotNull Long mentor,
        @Nullable @Size(max = MentorFilter.LONGEST) String need,
        @Nullable @Size(max = 1000) String word,
        @Nullable Boolean passOn,
        String token) {

    long mentorId() {
        return Objects.requireNonNull(mentor, "bound with its value");
    }

    String needText() {
        return need == null ? "" : need.strip();
    }

    String wordText() {
        return word == null ? "" : word.strip();
    }
}
