package org.mentorium.portfolios;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item with what it belongs to and what was answered. */
record ItemPage(
        long id,
        String title,
        String description,
        @Nullable String link,
        @Nullable String fileName,
        long fileSize,
        String owner,
        boolean mine,
        boolean shared,
        boolean evidence,
        @Nullable String goal,
        @Nullable Integer session,
        @Nullable String planActivity,
        Instant createdAt,
        List<Comment> comments,
        boolean mayWrite) {

    /** Whether the viewer may answer: another's item, in a relationship that goes on. */
    public boolean mayComment() {
        return mayWrite && !mine;
    }
}
