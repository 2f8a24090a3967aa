package org.mentorium.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** What people say of themselves; skills stand one on a line. */
record ProfileForm(
        @NotBlank @Size(max = PersonRules.LONGEST_NAME) String givenName,
        @NotBlank @Size(max = PersonRules.LONGEST_NAME) String familyName,
        @Nullable @Size(max = PersonRules.LONGEST_POSITION) String position,
        @Nullable @Size(max = PersonRules.MOST_LANGUAGES) List<String> languages,
        @Nullable @Size(max = 6000) String skillsOffered,
        @Nullable @Size(max = 6000) String skillsSought,
        @Nullable @Size(max = PersonRules.LONGEST_GOALS) String goals,
        @Nullable @Min(0) @Max(PersonRules.MOST_EXPERIENCE) Integer experienceYears,
        @Nullable @Size(max = PersonRules.MOST_TIMES) List<String> availability,
        @Nullable @Min(0) @Max(PersonRules.MOST_CAPACITY) Integer capacity,
        @NotBlank String locale,
        @NotBlank String timeZone,
        @Nullable Occupation occupation,
        @Nullable @Size(max = PersonRules.LONGEST_PLACE) String place,
        @Nullable MeetingMode preferredMode,
        @Nullable @Min(0) @Max(PersonRules.MOST_HOURS) Integer hoursMonth,
        int version) {

    static ProfileForm of(PersonData person, int version) {
        return new ProfileForm(
                person.givenName(),
                person.familyName(),
                person.position(),
                person.languages(),
                String.join("\n", person.skillsOffered()),
                String.join("\n", person.skillsSought()),
                person.goals(),
                person.experienceYears(),
                person.availability(),
                person.capacity(),
                person.locale(),
                person.timeZone(),
                person.occupation(),
                person.place(),
                person.meetingMode(),
                person.hoursMonth(),
                version);
    }

    /** The person with what this form says; what it does not hold stays. */
    PersonData onto(PersonData person) {
        return new PersonData(
                person.email(),
                name(givenName, "givenName"),
                name(familyName, "familyName"),
                person.organisationId(),
                position == null || position.isBlank() ? null : position.strip(),
                person.lineManagerId(),
                checked(languages, "languages", PersonRules::isLanguage),
                PersonRules.skills(skillsOffered, "skillsOffered"),
                PersonRules.skills(skillsSought, "skillsSought"),
                goals == null ? "" : goals.strip(),
                experienceYears,
                checked(
                        availability,
                        "availability",
                        time -> WeeklyTime.parse(time).isPresent()),
                capacity,
                checked(List.of(locale), "locale", List.of("en", "es", "fr")::contains)
                        .get(0),
                checked(List.of(timeZone), "timeZone", PersonRules::isTimeZone).get(0),
                occupation,
                place == null || place.isBlank() ? null : place.strip(),
                preferredMode,
                hoursMonth);
    }

    private static String name(String name, String field) {
        if (PersonRules.isFormula(name) || PersonRules.isMarkup(name)) {
            throw new RuleBroken("people.name.signs").at(field);
        }
        return name.strip();
    }

    private static List<String> checked(
            @Nullable List<String> values, String field, java.util.function.Predicate<String> known) {
        List<String> given = Objects.requireNonNullElse(values, List.<String>of());
        if (!given.stream().allMatch(known)) {
            throw new RuleBroken("people.choice.unknown").at(field);
        }
        return given.stream().distinct().toList();
    }
}
