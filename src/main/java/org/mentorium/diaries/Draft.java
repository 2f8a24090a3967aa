package org.mentorium.diaries;

import org.jspecify.annotations.Nullable;

/**
 * A part as its author hands it in.
 *
 * @param readers null leaves them as they are; a new reflection or new notes are for their author alone then
 * @param seen what the form showed when it was opened, as {@link Seen} writes it
 */
public record Draft(
        PartKind kind,
        String text,
        @Nullable Readers readers,
        @Nullable String seen) {

    /** Browsers send two signs for each line's end; only what was typed counts. */
    static String tidy(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    public Draft {
        text = tidy(text);
    }

    /** For an entry that its author has not written to before. */
    public static Draft of(PartKind kind, String text, Readers readers) {
        return new Draft(kind, text, readers, null);
    }
}
