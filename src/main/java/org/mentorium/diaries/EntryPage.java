package org.mentorium.diaries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.sessions.SessionRow;

/** A diary entry with its session and the parts that its reader may read. */
record EntryPage(EntryRow row, @Nullable SessionRow session, List<PartRow> parts) {

    /** The texts of one kind, the reader's own first. */
    public List<PartRow> texts(String kind) {
        return parts.stream()
                .filter(part -> part.kind().name().equals(kind) && !part.text().isEmpty())
                .toList();
    }

    /** What the mentor marked it with, as far as the reader may know. */
    List<String> tags() {
        return parts.stream().flatMap(part -> part.tags().stream()).distinct().toList();
    }

    /** A part that the reader may change, if it is there. */
    public @Nullable PartRow changeable(String kind) {
        return parts.stream()
                .filter(part -> part.kind().name().equals(kind) && part.changeable())
                .findFirst()
                .orElse(null);
    }
}
