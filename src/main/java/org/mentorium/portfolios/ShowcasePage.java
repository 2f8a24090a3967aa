package org.mentorium.portfolios;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.files.StoredFile;

/** A showcase as it is read. */
record ShowcasePage(long id, String title, String intro, String owner, int version, List<Part> parts) {

    /** Words, or an item with its files. */
    record Part(
            long id,
            @Nullable Long item,
            String title,
            String words,
            String reflection,
            @Nullable String link,
            List<StoredFile> files) {

        public List<StoredFile> pictures() {
            return files.stream().filter(StoredFile::picture).toList();
        }

        /** Files that the page plays. */
        public List<StoredFile> sounds() {
            return files.stream().filter(StoredFile::sound).toList();
        }

        public List<StoredFile> others() {
            return files.stream().filter(file -> !file.picture()).toList();
        }
    }

    /** A secret address: since when, and until when it can be read. */
    record Link(long id, Instant createdAt, Instant expiresAt, boolean over) {}

    /** A showcase in its owner's list. */
    record Row(long id, String title, long parts, long links) {}
}
