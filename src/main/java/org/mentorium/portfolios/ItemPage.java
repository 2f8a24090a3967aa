package org.mentorium.portfolios;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.files.StoredFile;

/** An item with what it belongs to and what was said of it. */
record ItemPage(
        ItemKind kind,
        String title,
        String description,
        String reflection,
        @Nullable String link,
        @Nullable LocalDate madeOn,
        List<String> tags,
        boolean shared,
        boolean evidence,
        @Nullable Place goal,
        @Nullable Place session,
        @Nullable String planActivity,
        Instant createdAt,
        List<StoredFile> files,
        List<Comment> comments,
        @Nullable Review review) {

    /** A goal by its title, or a session by its number. */
    record Place(long id, String name) {}

    /** Files that the page shows. */
    public List<StoredFile> pictures() {
        return files.stream().filter(StoredFile::picture).toList();
    }

    /** Files that the page plays. */
    public List<StoredFile> sounds() {
        return files.stream().filter(StoredFile::sound).toList();
    }

    /** Whether somebody else has said something of it. */
    public boolean answered() {
        return !comments.isEmpty();
    }
}
