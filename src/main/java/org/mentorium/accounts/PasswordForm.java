package org.mentorium.accounts;

import jakarta.validation.constraints.NotBlank;

/** A new password. */
record PasswordForm(@NotBlank String password) {

    static PasswordForm empty() {
        return new PasswordForm("");
    }
}
