package org.mentorium.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A kind of table that can be exported. Its words are {@code exports.kind.<key>} and {@code exports.column.<column>}. */
public interface ExportKind {

    String key();

    List<ExportColumn> columns();

    /** About how many rows there will be; for a progress bar, so a guess will do. */
    long expectedRows(ExportScope scope);

    /** Writes the whole file, row by row, and counts each; memory stays flat. */
    void write(ExportScope scope, ExportFormat format, OutputStream out, RowCount count) throws IOException;

    /** Told of each row that was written. */
    @FunctionalInterface
    interface RowCount {
        void row();
    }
}
