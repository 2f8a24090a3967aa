package org.mentorium.participants;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.people.MeetingMode;
import org.mentorium.people.Occupation;
import org.mentorium.people.PersonData;
import org.mentorium.people.PersonRules;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramScope;
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
        @Nullable @Min(1) @Max(Standing.MOST_YEAR_GROUP) Integer yearGroup,
        @Nullable Occupation occupation,
        @Nullable @Size(max = 6000) String skillsOffered,
        @Nullable @Size(max = 6000) String skillsSought,
        @Nullable @Size(max = PersonRules.LONGEST_PLACE) String place,
        @Nullable MeetingMode preferredMode,
        @Nullable String token) {

    static ApplicationForm empty(boolean peers) {
        return new ApplicationForm(role(peers), "", "", "", "", null, null, "", "", "", null, Submissions.newToken());
    }

    /** With what the profile of somebody who is signed in says already. */
    static ApplicationForm of(PersonData person, boolean peers) {
        return new ApplicationForm(
                role(peers),
                "",
                "",
                "",
                "",
                null,
                person.occupation(),
                String.join("\n", person.skillsOffered()),
                String.join("\n", person.skillsSought()),
                person.place(),
                person.meetingMode(),
                Submissions.newToken());
    }

    private static @Nullable ParticipantRole role(boolean peers) {
        return peers ? ParticipantRole.PEER : null;
    }

    /** The profile with what the form says. */
    PersonData onto(PersonData person) {
        return person.saying(
                occupation,
                place,
                preferredMode,
                PersonRules.skills(skillsOffered, "skillsOffered"),
                PersonRules.skills(skillsSought, "skillsSought"));
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

    /** Of near peers the year group says who is the mentor. */
    void requireYearGroup(ProgramScope scope) {
        if (scope.type() == MentoringType.NEAR_PEER && yearGroup == null) {
            throw new RuleBroken("participants.rule.yearGroup").at("yearGroup");
        }
    }

    String words() {
        return motivation == null ? "" : motivation.strip();
    }
}
