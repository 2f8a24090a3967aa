package org.mentorium.participants;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mentorium.people.PersonRules;
import org.mentorium.web.Submissions;

/** Somebody entered by hand: the address of a person who is known, or a new person with a name. */
record ParticipantForm(
        @NotBlank @Email @Size(max = PersonRules.LONGEST_EMAIL)
        String email,

        @NotNull ParticipantRole role,
        @Min(0) @Max(Participant.MOST_CAPACITY) @Nullable Integer programCapacity,
        @Nullable @Size(max = PersonRules.LONGEST_NAME) String givenName,
        @Nullable @Size(max = PersonRules.LONGEST_NAME) String familyName,
        @Nullable Long organisation,
        @Nullable @Pattern(regexp = "en|es|fr") String locale,
        @Nullable String token) {

    static ParticipantForm empty(String locale, boolean peers) {
        ParticipantRole role = peers ? ParticipantRole.PEER : ParticipantRole.MENTEE;
        return new ParticipantForm("", role, null, "", "", null, locale, Submissions.newToken());
    }
}
