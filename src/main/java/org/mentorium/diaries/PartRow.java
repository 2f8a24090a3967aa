package org.mentorium.diaries;

import java.time.Instant;

/**
 * A part that its reader may read.
 *
 * @param author who wrote it last
 * @param mine the reader did
 */
record PartRow(
        PartKind kind, String author, String text, Readers readers, Instant changedAt, int version, boolean mine) {

    /** Shared parts are everyone's to change, the others their author's. */
    boolean changeable() {
        return kind.shared() || mine;
    }

    Seen seen() {
        return Seen.of(version, text);
    }

    Draft draft() {
        return new Draft(kind, text, readers, seen().toString());
    }
}
