package org.mentorium.matching.unmatched;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mentee without (enough) mentors, why, and what would help.
 *
 * @param why message key; {0} how many mentors there are that it speaks of, {1} the mentee's languages, {2} names
 * @param could whether a pair can be set by hand without taking another apart
 * @param excluded rule to how many mentors it excludes for this person; what may not be counted is not in it
 */
public record Unmatched(
        long participant,
        String name,
        @Nullable String organisation,
        String why,
        int count,
        List<String> languages,
        List<String> names,
        boolean could,
        Map<String, Integer> excluded) {

    /** Message key of what would help. */
    public String hint() {
        return why + ".hint";
    }
}
