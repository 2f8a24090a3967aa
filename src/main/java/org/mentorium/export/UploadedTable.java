package org.mentorium.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody uploaded as CSV: UTF-8, with or without a byte order mark, separated by comma, semicolon or
 * tab as the header line shows. When the file or its headers are wrong there are only problems; a row with too few or
 * too many values is a problem of its own and the other rows are there. Blank lines are left out. Headers are given by
 * {@link Columns#nameOf their names}.
 */
public record UploadedTable(List<String> headers, List<Row> rows, List<Problem> problems) {

    public UploadedTable {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Reads the stream to its end, or to the limit; it stays open, for it is the caller's. */
    public static UploadedTable read(InputStream in, Columns columns, Limits limits) throws IOException {
        byte[] bytes = in.readNBytes(limits.bytes() + 1);
        return new UploadReader(columns, limits, false).read(bytes);
    }

    /** The same of a CSV file or of the first sheet of an XLSX workbook; its lines are the sheet's rows. */
    public static UploadedTable either(byte[] file, Columns columns, Limits limits) throws IOException {
        return new UploadReader(columns, limits, true).read(file);
    }

    /** Whether it is a workbook, or anything else that was packed. */
    public static boolean isWorkbook(byte[] file) {
        return UploadReader.workbook(file);
    }

    public static UploadedTable read(InputStream in, Columns columns) throws IOException {
        return read(in, columns, Limits.USUAL);
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /**
     * One row, with the line of the file on which it starts, counted from 1. Cells are stripped of white space at both
     * ends, and of the apostrophe that our own exports put before a formula.
     */
    public static final class Row {

        private final int line;
        private final Map<String, Integer> places;
        private final List<String> values;

        Row(int line, Map<String, Integer> places, List<String> values) {
            this.line = line;
            this.places = places;
            this.values = values;
        }

        public int line() {
            return line;
        }

        /** The text under the header; empty when the cell is empty or the file has no such column. */
        public String cell(String name) {
            Integer place = places.get(name);
            return place == null ? "" : values.get(place);
        }

        /** All cells by their header's name. */
        public Map<String, String> cells() {
            return places.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, e -> values.get(e.getValue()), (a, b) -> a, LinkedHashMap::new));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row && row.line == line && row.cells().equals(cells());
        }

        @Override
        public int hashCode() {
            return line;
        }

        @Override
        public String toString() {
            return line + ": " + cells();
        }
    }
}
