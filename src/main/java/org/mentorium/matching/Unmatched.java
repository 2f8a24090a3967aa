package org.mentorium.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentee without (enough) mentors, why, and what would help.
 *
 * @param why message key; {0} how many mentors there are that it speaks of, {1} the mentee's languages, {2} names
 * @param could mentors who could be set by hand
 */
record Unmatched(
        long participant,
        String name,
        @Nullable String organisation,
        String why,
        int count,
        List<String> languages,
        List<String> names,
        boolean could) {

    /** Message key of what would help. */
    public String hint() {
        return why + ".hint";
    }
}
