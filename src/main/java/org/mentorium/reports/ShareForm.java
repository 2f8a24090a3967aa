package org.mentorium.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** For whom a secret address is, and until when it can be read. */
record ShareForm(
        @NotBlank @Size(max = 100) String reader,
        @NotNull @Nullable LocalDate until,
        @Nullable String token) {

    ShareForm {
        // Before it is checked: spaces of every kind are nobody.
        reader = Objects.requireNonNullElse(reader, "").strip();
    }

    static ShareForm empty() {
        return new ShareForm("", null, Submissions.newToken());
    }
}
