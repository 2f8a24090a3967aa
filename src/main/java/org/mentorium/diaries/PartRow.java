package org.mentorium.diaries;

import java.time.Instant;
import java.util.List;

/**
 * A part that its reader may read.
 *
 * @param author who wrote it last
 * @param version of the part, which changes with its readers too
 * @param number of the text
 * @param tags what its author marked it with
 * @param mine the reader did
 */
record PartRow(
        PartKind kind,
        String author,
        String text,
        Readers readers,
        Instant changedAt,
        int version,
        int number,
        List<String> tags,
        boolean mine) {

    /** Shared parts are everyone's to change, the others their author's. */
    boolean changeable() {
        return kind.shared() || mine;
    }

    Seen seen() {
        return Seen.of(version, text, Draft.settings(kind, readers, tags));
    }

    Draft draft() {
        return new Draft(kind, text, readers, tags, seen().toString());
    }
}
