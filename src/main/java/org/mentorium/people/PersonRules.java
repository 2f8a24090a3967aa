package org.mentorium.people;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.topics.Skill;

/** What may stand in a profile, for forms and imports alike. */
public final class PersonRules {

    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_ORGANISATION = 200;
    public static final int LONGEST_POSITION = 100;
    public static final int LONGEST_SKILL = 100;
    public static final int MOST_SKILLS = 50;
    public static final int LONGEST_GOALS = 2000;
    public static final int MOST_EXPERIENCE = 80;
    public static final int MOST_CAPACITY = 99;
    public static final int LONGEST_PLACE = 100;
    public static final int MOST_HOURS = 300;
    public static final int MOST_LANGUAGES = 20;
    public static final int MOST_TIMES = 50;

    /** Somebody at a domain with a dot; mail decides the rest. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}\\p{N}-]*[\\p{L}\\p{N}]");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> !zone.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());
    private static final String FORMULA_STARTERS = "=+-@＝＋－＠";

    private PersonRules() {}

    /** Skills of a form's field as they are stored: one on a line, each once. */
    public static List<String> skills(@Nullable String text, String field) {
        List<String> skills = text == null
                ? List.of()
                : Arrays.stream(text.split("[\\r\\n;]+"))
                        .filter(line -> !line.isBlank())
                        .map(line -> Skill.parse(line).toString())
                        .distinct()
                        .toList();
        if (skills.size() > MOST_SKILLS || skills.stream().anyMatch(skill -> skill.length() > LONGEST_SKILL)) {
            throw new RuleBroken("people.skills.many", MOST_SKILLS, LONGEST_SKILL).at(field);
        }
        return skills;
    }

    /** Refuses what no new person could be reached at or called. */
    public static void require(PersonData data) {
        requireAddress(data.email());
        requireName(data.givenName(), "givenName");
        requireName(data.familyName(), "familyName");
    }

    public static void requireAddress(String email) {
        if (!isAddress(email)) {
            throw new RuleBroken("people.email.unreadable").at("email");
        }
    }

    public static void requireName(String name, String field) {
        if (isFormula(name) || isMarkup(name)) {
            throw new RuleBroken("people.name.signs").at(field);
        }
    }

    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_EMAIL
                && !text.contains("..")
                && ADDRESS.matcher(text).matches();
    }

    /** An ISO 639-1 code in small letters. */
    public static boolean isLanguage(String code) {
        return LANGUAGES.contains(code);
    }

    /** A zone of the IANA time zone database. */
    public static boolean isTimeZone(String id) {
        return ZONES.contains(id);
    }

    /** Whether a spreadsheet program would run the text. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTERS.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether the text holds what belongs to a web page and to no name. */
    public static boolean isMarkup(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }
}
