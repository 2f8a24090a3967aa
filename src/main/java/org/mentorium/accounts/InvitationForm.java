package org.mentorium.accounts;

import jakarta.validation.constraints.NotBlank;
import org.mentorium.people.PersonData;

/** A first password, and by which clock its owner lives: whoever entered them may have guessed. */
record InvitationForm(@NotBlank String password, @NotBlank String timeZone) {

    static InvitationForm of(PersonData person) {
        return new InvitationForm("", person.timeZone());
    }
}
