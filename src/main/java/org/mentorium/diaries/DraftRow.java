package org.mentorium.diaries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft in its author's list.
 *
 * @param number of the entry, which is its session's; 0 for a free one that is not there yet
 * @param there the entry has been saved before
 */
record DraftRow(int number, @Nullable Integer session, boolean there, Instant savedAt) {

    /** Where its author goes on with it, below the diary's address. */
    public String path() {
        if (there) {
            return "/" + number + "/edit?draft=true";
        }
        return number == Drafts.NEW ? "/new?draft=true" : "/new?session=" + number + "&draft=true";
    }
}
