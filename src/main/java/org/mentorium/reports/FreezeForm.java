package org.mentorium.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** What a frozen report is called. */
record FreezeForm(
        @NotBlank @Size(max = 200) String reportTitle,
        @Nullable String token) {

    FreezeForm {
        // Before it is checked: spaces of every kind are no title.
        reportTitle = Objects.requireNonNullElse(reportTitle, "").strip();
    }

    static FreezeForm empty() {
        return new FreezeForm("", Submissions.newToken());
    }
}
