package org.mentorium.matching.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** Two who must, or must not, be matched, stated before any run. */
record ConstraintForm(
        @Nullable String token,
        @NotNull @Nullable ChangeKind kind,
        @NotNull @Nullable Long mentee,
        @NotNull @Nullable Long mentor,
        @NotBlank @Nullable @Size(max = 500) String reason) {

    static ConstraintForm empty() {
        return new ConstraintForm(Submissions.newToken(), null, null, null, "");
    }

    String why() {
        return Objects.requireNonNullElse(reason, "").strip();
    }
}
