package org.mentorium.portfolios;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** Until when a secret address can be read. */
record LinkForm(
        @NotNull @Nullable LocalDate until, @Nullable String token) {

    static LinkForm empty() {
        return new LinkForm(null, Submissions.newToken());
    }
}
