package org.mentorium.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** What a frozen report is called. */
record FreezeForm(
        @NotBlank @Size(max = 200) String reportTitle,
        @Nullable String token) {

    static FreezeForm empty() {
        return new FreezeForm("", Submissions.newToken());
    }
}
