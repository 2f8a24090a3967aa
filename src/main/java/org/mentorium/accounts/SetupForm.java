package org.mentorium.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The first administrator. */
record SetupForm(
        @NotBlank @Size(max = 100) String givenName,
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank String password) {

    static SetupForm empty() {
        return new SetupForm("", "", "", "");
    }
}
