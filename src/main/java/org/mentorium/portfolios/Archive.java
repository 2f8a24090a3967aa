package org.mentorium.portfolios;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whole portfolio as {@code portfolio.json} says it; {@code portfolio.schema.json} beside it describes it. */
record Archive(
        @JsonProperty("$schema") String schema,
        String format,
        int version,
        String owner,
        Instant exportedAt,
        List<Item> items) {

    static final String SCHEMA = "portfolio.schema.json";
    static final String FORMAT = "mentorium-portfolio";
    static final int VERSION = 1;

    /** An item; its goal and session by their names, for they do not come along. */
    record Item(
            UUID id,
            ItemKind kind,
            String title,
            String description,
            String reflection,
            @Nullable String link,
            @Nullable LocalDate madeOn,
            List<String> tags,
            @Nullable String goal,
            @Nullable String session,
            Instant createdAt,
            List<Word> words,
            List<File> files) {}

    /** What somebody said of it. */
    record Word(
            String author,
            @Nullable String strengths,
            @Nullable String nextStep,
            @Nullable String text,
            Instant at) {}

    /** A file by its path in the archive. */
    record File(String path, String name, String mediaType, long size, String sha256) {

        public boolean picture() {
            return mediaType.equals("image/jpeg") || mediaType.equals("image/png");
        }
    }
}
