package org.mentorium.portfolios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Uploaded files, kept in the database; their type is what they are, whatever their name says. */
@Component
class StoredFiles {

    private static final int LONGEST_NAME = 150;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Tika types = new Tika();

    StoredFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores an upload; null when none was chosen. */
    @Nullable
    Long store(@Nullable MultipartFile upload, long personId) {
        if (upload == null || upload.isEmpty()) {
            return null;
        }
        try {
            byte[] content = upload.getBytes();
            return jdbc.sql("""
                            insert into stored_file (name, media_type, size, content, created_by, created_at)
                            values (:name, :type, :size, :content, :person, :now) returning id
                            """)
                    .param("name", plain(upload.getOriginalFilename()))
                    .param("type", types.detect(content))
                    .param("size", (long) content.length)
                    .param("content", content)
                    .param("person", personId)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoredFile read(long id) {
        return jdbc.sql("select name, media_type, content from stored_file where id = ?")
                .param(id)
                .query((row, n) ->
                        new StoredFile(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void remove(long id) {
        jdbc.sql("delete from stored_file where id = ?").param(id).update();
    }

    record StoredFile(String name, String type, byte[] content) {}

    /** The last part of the name, without what could mislead: control and direction signs. */
    private static String plain(@Nullable String name) {
        String last = Objects.requireNonNullElse(name, "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD]", "")
                .strip();
        if (last.isEmpty()) {
            return "file";
        }
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
