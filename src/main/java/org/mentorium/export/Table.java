package org.mentorium.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table to be written as CSV or XLSX: a name (the sheet's), column headers, and rows that are streamed. */
public record Table(String name, List<String> headers, Rows rows) {

    public Table {
        headers = List.copyOf(headers);
    }

    /** A table whose rows are held already, a few of them. */
    public static Table of(String name, List<String> headers, List<? extends List<? extends @Nullable Object>> rows) {
        return new Table(name, headers, sink -> {
            for (List<? extends @Nullable Object> row : rows) {
                sink.row(row.toArray());
            }
        });
    }

    /** Runs the rows, each checked for its width: a cell under a wrong header is worse than no file. */
    void writeTo(RowSink sink) throws IOException {
        rows.writeTo(cells -> {
            if (cells.length != headers.size()) {
                throw new IllegalArgumentException(
                        "%d cells under %d headers of %s".formatted(cells.length, headers.size(), name));
            }
            sink.row(cells);
        });
    }
}
