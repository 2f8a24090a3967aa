package org.mentorium.diaries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part as its author hands it in.
 *
 * @param readers null leaves them as they are; a new reflection or new notes are for their author alone then
 * @param tags what its author marks it with
 * @param seen what the form showed when it was opened, as {@link Seen} writes it
 */
public record Draft(
        PartKind kind,
        String text,
        @Nullable Readers readers,
        List<String> tags,
        @Nullable String seen) {

    /** Browsers send two signs for each line's end; only what was typed counts. */
    static String tidy(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    public Draft {
        text = tidy(text);
        tags = tags.stream().distinct().sorted().toList();
    }

    /** Without marks. */
    Draft(PartKind kind, String text, @Nullable Readers readers, @Nullable String seen) {
        this(kind, text, readers, List.of(), seen);
    }

    /** For an entry that its author has not written to before. */
    public static Draft of(PartKind kind, String text, Readers readers) {
        return new Draft(kind, text, readers, null);
    }

    /** Nothing is written, and nothing marked. */
    boolean isEmpty() {
        return text.isEmpty() && tags.isEmpty();
    }

    String settings() {
        return settings(kind, readers, tags);
    }

    /** What besides the text its author decides; of a text that all write there is nothing to decide. */
    static String settings(PartKind kind, @Nullable Readers readers, List<String> tags) {
        return kind.shared() || readers == null ? "" : readers + " " + String.join(" ", tags);
    }
}
