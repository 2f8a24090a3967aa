package org.mentorium.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;

/** The address that a reset link is sent to. */
record ResetForm(@NotBlank @Email @Size(max = 254) String email) {

    /** Whoever is signed in asks for themselves. */
    static ResetForm of(@Nullable Viewer viewer) {
        return new ResetForm(viewer == null ? "" : viewer.email());
    }
}
