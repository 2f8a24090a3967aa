package org.mentorium.participants;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mentorium.people.PersonRules;
import org.mentorium.web.Submissions;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;

/** Somebody asks to take part; who is signed in gives neither name nor address. */
record ApplicationForm(
        @NotNull @Nullable ParticipantRole role,
        @Nullable @Size(max = 4000) String motivation,
        @Nullable @Size(max = PersonRules.LONGEST_NAME) String givenName,
        @Nullable @Size(max = PersonRules.LONGEST_NAME) String familyName,
        @Nullable @Size(max = PersonRules.LONGEST_EMAIL) String email,
        @Nullable String token) {

    static ApplicationForm empty(boolean peers) {
        return new ApplicationForm(peers ? ParticipantRole.PEER : null, "", "", "", "", Submissions.newToken());
    }

    /** Somebody who is not signed in says who they are. */
    static void requireWho(ApplicationForm form, Errors errors) {
        requireText("givenName", form.givenName(), errors);
        requireText("familyName", form.familyName(), errors);
        requireText("email", form.email(), errors);
    }

    private static void requireText(String field, @Nullable String text, Errors errors) {
        if (!StringUtils.hasText(text)) {
            Object label = new DefaultMessageSourceResolvable("form." + field);
            errors.rejectValue(field, "NotBlank", new Object[] {label}, null);
        }
    }

    String words() {
        return motivation == null ? "" : motivation.strip();
    }
}
