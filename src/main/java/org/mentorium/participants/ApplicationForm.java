package org.mentorium.participants;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mentorium.people.PersonRules;
import org.mentorium.web.Submissions;

/** Somebody asks to take part; who is signed in gives neither name nor address. */
record ApplicationForm(
        @NotNull @Nullable ParticipantRole role,
        @Nullable @Size(max = 4000) String motivation,
        @Nullable @Size(max = PersonRules.LONGEST_NAME) String givenName,
        @Nullable @Size(max = PersonRules.LONGEST_NAME) String familyName,
        @Nullable @Size(max = PersonRules.LONGEST_EMAIL) String email,
        @Nullable String token) {

    static ApplicationForm empty() {
        return new ApplicationForm(null, "", "", "", "", Submissions.newToken());
    }

    String words() {
        return motivation == null ? "" : motivation.strip();
    }
}
