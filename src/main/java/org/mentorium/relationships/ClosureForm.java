package org.mentorium.relationships;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** Why a relationship ends: one of a few plain reasons, and no room for blame. */
record ClosureForm(
        @NotNull ClosureReason closureReason, @Nullable String token) {

    /** Nothing is chosen yet. */
    @SuppressWarnings("NullAway")
    static ClosureForm empty() {
        return new ClosureForm(null, Submissions.newToken());
    }
}
