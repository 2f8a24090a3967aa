package org.mentorium.sessions;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a session is called off; of a series, whether the later ones are too. */
record CancellationForm(
        @Size(max = 500) String reason,
        @Nullable Boolean later,
        @Nullable Integer version) {

    CancellationForm {
        later = Boolean.TRUE.equals(later);
        reason = Objects.requireNonNullElse(reason, "").strip();
    }

    int versionSeen() {
        return version == null ? -1 : version;
    }
}
