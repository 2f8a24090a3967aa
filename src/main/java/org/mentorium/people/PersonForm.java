package org.mentorium.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an administrator enters of somebody; the rest people say themselves. */
record PersonForm(
        @NotBlank @Size(max = PersonRules.LONGEST_NAME) String givenName,
        @NotBlank @Size(max = PersonRules.LONGEST_NAME) String familyName,
        @NotBlank @Size(max = PersonRules.LONGEST_EMAIL) String email,
        @Nullable Long organisation,
        boolean programFounder,
        boolean administrator,
        int version) {

    static PersonForm empty() {
        return new PersonForm("", "", "", null, false, false, 0);
    }
}
