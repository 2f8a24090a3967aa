package org.mentorium.matching;

import java.util.List;

/**
 * What publishing a draft would do, and what stands in its way as things are now.
 *
 * @param people who would get a letter
 * @param troubles pairs that no longer hold, each with the message key of why
 */
record Readiness(int pairs, int people, List<Trouble> troubles) {

    /** A pair that no longer holds. */
    record Trouble(String mentor, String mentee, String key) {}

    public boolean ready() {
        return pairs > 0 && troubles.isEmpty();
    }
}
