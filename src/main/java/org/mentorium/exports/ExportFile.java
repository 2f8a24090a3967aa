package org.mentorium.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes a file as it is written and stores it in parts, so that no more than one part is in memory. With each part the
 * request's row tells how far it is, and asks whether it is still wanted.
 */
final class ExportFile extends OutputStream {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;
    private final long request;
    private final int attempt;
    private final byte[] part = new byte[PART];
    private int filled;
    private int number;
    private long rows;

    ExportFile(JdbcClient jdbc, long request, int attempt) {
        this.jdbc = jdbc;
        this.request = request;
        this.attempt = attempt;
    }

    void countRow() {
        rows++;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            int fits = Math.min(left, PART - filled);
            System.arraycopy(bytes, at, part, filled, fits);
            filled += fits;
            at += fits;
            left -= fits;
            if (filled == PART) {
                store();
            }
        }
    }

    /** Stores what is left. */
    @Override
    public void close() throws IOException {
        store();
    }

    private void store() throws IOException {
        int wanted = jdbc.sql("""
                        with wanted as (
                            update export_request set rows_written = :rows, bytes = bytes + :size
                            where id = :request and attempt = :attempt and state = 'RUNNING' returning id)
                        insert into export_part (export_request_id, attempt, number, content)
                        select id, :attempt, :number, :content from wanted
                        """)
                .param("rows", rows)
                .param("size", filled)
                .param("request", request)
                .param("attempt", attempt)
                .param("number", number)
                .param("content", filled == PART ? part : Arrays.copyOf(part, filled))
                .update();
        if (wanted == 0) {
            throw new NoLongerWanted();
        }
        number++;
        filled = 0;
    }

    /** It was called off while it was made, or somebody else has begun it anew. */
    static final class NoLongerWanted extends IOException {
        private static final long serialVersionUID = 1;
    }
}
