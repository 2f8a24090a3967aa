package org.mentorium.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** What a frozen report is called, and which programs stand beside it. */
record FreezeForm(
        @NotBlank @Size(max = 200) String reportTitle,
        @Nullable List<String> with,
        @Nullable String token) {

    FreezeForm {
        // Before it is checked: spaces of every kind are no title.
        reportTitle = Objects.requireNonNullElse(reportTitle, "").strip();
    }

    static FreezeForm empty() {
        return new FreezeForm("", List.of(), Submissions.newToken());
    }
}
