package org.mentorium.diaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diary entry as its reader may know it.
 *
 * @param number in the address: the session's, for an entry of a session
 * @param session the session's number; null for a free entry
 * @param startsAt of the session
 * @param kinds of the parts that the reader may read and that hold a text
 */
record EntryRow(
        long id,
        int number,
        @Nullable Integer session,
        @Nullable Instant startsAt,
        LocalDate writtenOn,
        List<PartKind> kinds) {

    /** Message keys of what the entry holds for its reader. */
    public List<String> words() {
        return kinds.stream().map(kind -> "form." + kind.field()).toList();
    }
}
