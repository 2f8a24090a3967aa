package org.mentorium.exports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** What is asked for. */
record ExportForm(
        @NotBlank String kind,
        @Nullable Long program,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @NotNull ExportFormat format,
        @Nullable String token) {

    static ExportForm of(String kind) {
        return new ExportForm(kind, null, null, null, ExportFormat.CSV, Submissions.newToken());
    }
}
