package org.mentorium.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.mentorium.common.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files in rows of the one database, so that a backup has them and a rollback takes them back. */
@Component
class DatabaseFiles implements FileStore {

    private static final int CHUNK = 256 * 1024;
    private final JdbcClient jdbc;
    private final Clock clock;

    DatabaseFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public long store(CheckedFile file, long ownerId) {
        long id = jdbc.sql("""
                        insert into stored_file (name, media_type, size, sha256, created_by, created_at)
                        values (:name, :type, :size, :sha256, :owner, :now) returning id
                        """)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("owner", ownerId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] buffer = new byte[CHUNK];
            int position = 0;
            for (int n = in.readNBytes(buffer, 0, CHUNK); n > 0; n = in.readNBytes(buffer, 0, CHUNK)) {
                jdbc.sql("insert into stored_file_chunk (stored_file_id, position, content) values (?, ?, ?)")
                        .params(id, position++, n == CHUNK ? buffer : Arrays.copyOf(buffer, n))
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    @Override
    public StoredFile find(long id) {
        return jdbc.sql("select id, name, media_type, size from stored_file where id = ?")
                .param(id)
                .query(StoredFile.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Override
    public void copy(StoredFile file, long from, long length, OutputStream out) throws IOException {
        int first = (int) (from / CHUNK);
        long before = from % CHUNK;
        try (InputStream in = new ChunkStream(before + length, position -> chunk(file.id(), first + position))) {
            in.skipNBytes(before);
            in.transferTo(out);
        }
    }

    @Override
    public InputStream open(StoredFile file) {
        return new ChunkStream(file.size(), position -> chunk(file.id(), position));
    }

    private byte[] chunk(long id, int position) throws IOException {
        return jdbc.sql("select content from stored_file_chunk where stored_file_id = ? and position = ?")
                .params(id, position)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new IOException("The file was removed while it was read"));
    }

    @Override
    public void remove(long id) {
        jdbc.sql("delete from stored_file where id = ?").param(id).update();
    }
}
