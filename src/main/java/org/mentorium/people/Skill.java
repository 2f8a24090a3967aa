package org.mentorium.people;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/**
 * A skill that somebody offers or looks for, written as {@code Python: 2} with its level or as {@code Python} without.
 *
 * @param level from 1 (the basics) to 3 (could teach it); 0 when it is not said
 */
public record Skill(String name, int level) {

    public static final int HIGHEST = 3;

    private static final Pattern WRITTEN = Pattern.compile("(.*\\S)\\s*:\\s*([1-3])", Pattern.DOTALL);

    public static Skill parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches()
                ? new Skill(matcher.group(1), Integer.parseInt(matcher.group(2)))
                : new Skill(text.strip(), 0);
    }

    /** Skills of a form's field as they are stored: one on a line, each once. */
    public static List<String> lines(@Nullable String text, String field) {
        List<String> lines = text == null
                ? List.of()
                : Arrays.stream(text.split("[\\r\\n;]+"))
                        .filter(line -> !line.isBlank())
                        .map(line -> parse(line).toString())
                        .distinct()
                        .toList();
        if (lines.size() > PersonRules.MOST_SKILLS
                || lines.stream().anyMatch(line -> line.length() > PersonRules.LONGEST_SKILL)) {
            throw new RuleBroken("people.skills.many", PersonRules.MOST_SKILLS, PersonRules.LONGEST_SKILL).at(field);
        }
        return lines;
    }

    /** The one way it is stored. */
    @Override
    public String toString() {
        return level == 0 ? name : name + ": " + level;
    }
}
