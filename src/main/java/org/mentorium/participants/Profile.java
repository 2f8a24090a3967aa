package org.mentorium.participants;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorium.people.MeetingMode;
import org.mentorium.people.Occupation;
import org.mentorium.people.Organisations;
import org.mentorium.people.PersonData;
import org.mentorium.topics.Skill;

/**
 * What a row of a file says of a person, or what is known of them, in the same words: an organisation by its name, a
 * line manager by their address. Empty means that nothing is said.
 */
record Profile(
        String givenName,
        String familyName,
        String organisation,
        String position,
        String lineManager,
        List<String> languages,
        List<String> skillsOffered,
        List<String> skillsSought,
        String goals,
        @Nullable Integer experienceYears,
        List<String> availability,
        String locale,
        String timeZone,
        String occupation,
        String place,
        String meetingMode,
        @Nullable Integer hoursMonth) {

    /** How a list stands in one cell. */
    static final String BETWEEN = ";";

    static Profile blank(String locale, String timeZone) {
        return new Profile(
                "", "", "", "", "", List.of(), List.of(), List.of(), "", null, List.of(), locale, timeZone, "", "", "",
                null);
    }

    static Profile of(PersonData data, Map<Long, String> organisations, Map<Long, String> addresses) {
        Long organisation = data.organisationId();
        Long manager = data.lineManagerId();
        return new Profile(
                data.givenName(),
                data.familyName(),
                organisation == null ? "" : organisations.getOrDefault(organisation, ""),
                requireNonNullElse(data.position(), ""),
                manager == null ? "" : addresses.getOrDefault(manager, ""),
                data.languages(),
                data.skillsOffered(),
                data.skillsSought(),
                data.goals(),
                data.experienceYears(),
                data.availability(),
                data.locale(),
                data.timeZone(),
                word(data.occupation()),
                requireNonNullElse(data.place(), ""),
                word(data.meetingMode()),
                data.hoursMonth());
    }

    /** This, with all that the file says; what it leaves empty stays, the level of a skill too. */
    Profile with(Profile file) {
        return merged(this, file, Profile::levelled);
    }

    /** This, with what the file says where nothing is known yet. */
    Profile filledFrom(Profile file) {
        return merged(file, this, Profile::pick);
    }

    /** The second's words wherever it has any. */
    private static Profile merged(Profile first, Profile second, BinaryOperator<List<String>> skills) {
        boolean same = Organisations.keyOf(first.organisation).equals(Organisations.keyOf(second.organisation));
        return new Profile(
                pick(first.givenName, second.givenName),
                pick(first.familyName, second.familyName),
                same ? first.organisation : pick(first.organisation, second.organisation),
                pick(first.position, second.position),
                pick(first.lineManager, second.lineManager),
                pick(first.languages, second.languages),
                skills.apply(first.skillsOffered, second.skillsOffered),
                skills.apply(first.skillsSought, second.skillsSought),
                pick(first.goals, second.goals),
                second.experienceYears == null ? first.experienceYears : second.experienceYears,
                pick(first.availability, second.availability),
                pick(first.locale, second.locale),
                pick(first.timeZone, second.timeZone),
                pick(first.occupation, second.occupation),
                pick(first.place, second.place),
                pick(first.meetingMode, second.meetingMode),
                second.hoursMonth == null ? first.hoursMonth : second.hoursMonth);
    }

    /** As files say it. */
    static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String word) {
        return word.isEmpty() ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static String pick(String first, String second) {
        return second.isEmpty() ? first : second;
    }

    private static List<String> pick(List<String> first, List<String> second) {
        return second.isEmpty() ? first : second;
    }

    /** The skills that the file names, each with the level that is known where it says none. */
    private static List<String> levelled(List<String> known, List<String> said) {
        Map<String, String> levels = new HashMap<>();
        known.forEach(skill -> levels.put(key(skill), skill));
        return said.isEmpty()
                ? known
                : said.stream()
                        .map(skill -> Skill.parse(skill).level() == 0 ? levels.getOrDefault(key(skill), skill) : skill)
                        .toList();
    }

    private static String key(String skill) {
        return Skill.parse(skill).name().toLowerCase(Locale.ROOT);
    }

    /** What differs between the two, by column. */
    static List<Change> changes(Profile before, Profile after) {
        Map<String, String> old = before.cells();
        List<Change> changes = new ArrayList<>();
        after.cells().forEach((column, text) -> {
            String known = old.getOrDefault(column, "");
            if (!known.equals(text)) {
                changes.add(new Change(column, known, text));
            }
        });
        return changes;
    }

    /** As the cells of a file. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(ImportColumns.GIVEN_NAME, givenName);
        cells.put(ImportColumns.FAMILY_NAME, familyName);
        cells.put(ImportColumns.ORGANISATION, organisation);
        cells.put(ImportColumns.POSITION, position);
        cells.put(ImportColumns.LINE_MANAGER, lineManager);
        cells.put(ImportColumns.LANGUAGES, String.join(BETWEEN, languages));
        cells.put(ImportColumns.SKILLS_OFFERED, String.join(BETWEEN, skillsOffered));
        cells.put(ImportColumns.SKILLS_SOUGHT, String.join(BETWEEN, skillsSought));
        cells.put(ImportColumns.GOALS, goals);
        cells.put(ImportColumns.EXPERIENCE, experienceYears == null ? "" : experienceYears.toString());
        cells.put(ImportColumns.AVAILABILITY, String.join(BETWEEN, availability));
        cells.put(ImportColumns.LOCALE, locale);
        cells.put(ImportColumns.TIME_ZONE, timeZone);
        cells.put(ImportColumns.OCCUPATION, occupation);
        cells.put(ImportColumns.PLACE, place);
        cells.put(ImportColumns.MEETING_MODE, meetingMode);
        cells.put(ImportColumns.HOURS_MONTH, hoursMonth == null ? "" : hoursMonth.toString());
        return cells;
    }

    /** As it is stored, once the organisation and the line manager have numbers. */
    PersonData data(
            String email,
            @Nullable Integer ownLimit,
            Function<String, @Nullable Long> organisations,
            Function<String, @Nullable Long> people) {
        return new PersonData(
                email,
                givenName,
                familyName,
                organisation.isEmpty() ? null : organisations.apply(organisation),
                position.isEmpty() ? null : position,
                lineManager.isEmpty() ? null : people.apply(lineManager),
                languages,
                skillsOffered,
                skillsSought,
                goals,
                experienceYears,
                availability,
                ownLimit,
                locale,
                timeZone,
                constant(Occupation.class, occupation),
                place.isEmpty() ? null : place,
                constant(MeetingMode.class, meetingMode),
                hoursMonth);
    }

    /** One column before and after. */
    record Change(String column, String before, String after) {}
}
