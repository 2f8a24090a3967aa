package org.mentorium.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a person.
 *
 * @param languages ISO 639 codes
 * @param availability weekly times in the person's own zone, as {@code thu 10-12}
 * @param capacity mentees at once over all programs; null: no limit of their own
 * @param place town or site where they can be met
 * @param hoursMonth the most hours a month that a mentor gives, over all programs; null: no limit of their own
 * @param locale language of pages and mail: en, es or fr
 */
public record PersonData(
        String email,
        String givenName,
        String familyName,
        @Nullable Long organisationId,
        @Nullable String position,
        @Nullable Long lineManagerId,
        List<String> languages,
        List<String> skillsOffered,
        List<String> skillsSought,
        String goals,
        @Nullable Integer experienceYears,
        List<String> availability,
        @Nullable Integer capacity,
        String locale,
        String timeZone,
        @Nullable Occupation occupation,
        @Nullable String place,
        @Nullable MeetingMode meetingMode,
        @Nullable Integer hoursMonth) {

    /** Somebody of whom only the name and address are known yet. */
    public static PersonData of(String email, String givenName, String familyName, Locale locale, ZoneId zone) {
        return new PersonData(
                email,
                givenName,
                familyName,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                List.of(),
                null,
                locale.getLanguage(),
                zone.getId(),
                null,
                null,
                null,
                null);
    }

    /** The same person with another address, name or organisation. */
    PersonData named(String newEmail, String newGivenName, String newFamilyName, @Nullable Long newOrganisation) {
        return new PersonData(
                newEmail,
                newGivenName,
                newFamilyName,
                newOrganisation,
                position,
                lineManagerId,
                languages,
                skillsOffered,
                skillsSought,
                goals,
                experienceYears,
                availability,
                capacity,
                locale,
                timeZone,
                occupation,
                place,
                meetingMode,
                hoursMonth);
    }

    /** The same person with what they say of themselves when they apply; what they leave empty stays. */
    public PersonData saying(
            @Nullable Occupation what,
            @Nullable String where,
            @Nullable MeetingMode how,
            List<String> offered,
            List<String> sought) {
        return new PersonData(
                email,
                givenName,
                familyName,
                organisationId,
                position,
                lineManagerId,
                languages,
                offered.isEmpty() ? skillsOffered : offered,
                sought.isEmpty() ? skillsSought : sought,
                goals,
                experienceYears,
                availability,
                capacity,
                locale,
                timeZone,
                what == null ? occupation : what,
                where == null || where.isBlank() ? place : where.strip(),
                how == null ? meetingMode : how,
                hoursMonth);
    }

    /** The same person in an organisation. */
    public PersonData withOrganisation(@Nullable Long organisation) {
        return named(email, givenName, familyName, organisation);
    }
}
