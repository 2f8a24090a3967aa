package org.mentorium.topics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A skill that somebody offers or looks for, written as {@code Python: 2} with its level or as {@code Python} without.
 *
 * @param level from 1 (the basics) to 3 (could teach it); 0 when it is not said
 */
public record Skill(String name, int level) {

    /** Read by the database, too. */
    static final String LEVEL = "\\s*:\\s*([1-3])";

    private static final Pattern WRITTEN = Pattern.compile("(.*\\S)" + LEVEL, Pattern.DOTALL);

    public static Skill parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches()
                ? new Skill(matcher.group(1), Integer.parseInt(matcher.group(2)))
                : new Skill(text.strip(), 0);
    }

    /** The one way it is stored. */
    @Override
    public String toString() {
        return level == 0 ? name : name + ": " + level;
    }
}
