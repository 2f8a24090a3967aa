package org.mentorium.diaries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.TextChange;
import org.mentorium.common.TextChanges;

/**
 * A text that a part had.
 *
 * @param before the one that it replaced
 */
record VersionRow(
        PartKind kind,
        int number,
        String author,
        boolean mine,
        Instant writtenAt,
        String text,
        @Nullable String before) {

    /** What was changed; nothing for a part's first text. */
    public List<TextChange> changes() {
        return before == null ? List.of() : TextChanges.between(before, text);
    }
}
