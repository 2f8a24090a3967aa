package org.mentorium.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The address that a reset link is sent to. */
record ResetForm(@NotBlank @Email @Size(max = 254) String email) {

    static ResetForm empty() {
        return new ResetForm("");
    }
}
