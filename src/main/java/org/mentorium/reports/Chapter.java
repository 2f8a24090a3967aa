package org.mentorium.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mentorium.common.NotFound;

/** The parts of a report in their order; the files name them as {@link #key()} does. */
enum Chapter {
    SUMMARY,
    PARTICIPATION,
    ACCEPTANCE,
    MATCHING,
    SESSIONS,
    NO_SHOWS,
    HOURS,
    COMPLETION,
    SATISFACTION,
    CHANGE,
    EVIDENCE,
    RETENTION,
    RECOMMENDATIONS,
    WITHHELD,
    METHODS;

    static Chapter of(String key) {
        return Arrays.stream(values())
                .filter(chapter -> chapter.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static List<Chapter> all() {
        return List.of(values());
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What keeps a report honest stays in it. */
    public boolean optional() {
        return this != WITHHELD && this != METHODS;
    }
}
