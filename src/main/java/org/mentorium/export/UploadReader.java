package org.mentorium.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes an uploaded table of bytes. */
final class UploadReader {

    private final Columns columns;
    private final Limits limits;
    private final boolean workbooks;
    private final List<Problem> problems = new ArrayList<>();
    private final List<UploadedTable.Row> rows = new ArrayList<>();

    UploadReader(Columns columns, Limits limits, boolean workbooks) {
        this.columns = columns;
        this.limits = limits;
        this.workbooks = workbooks;
    }

    UploadedTable read(byte[] bytes) throws IOException {
        if (bytes.length > limits.bytes()) {
            return failed(Problem.of(0, "export.upload.too-big", limits.megabytes()));
        }
        try {
            return read(
                    workbooks && workbook(bytes) ? new XlsxRows(bytes) : new CsvRows(new ByteArrayInputStream(bytes)));
        } catch (UnreadableFile e) {
            return failed(e.problem());
        }
    }

    static boolean workbook(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private UploadedTable read(RowSource file) throws IOException {
        CsvRows.Row first = file.next();
        if (first == null) {
            return failed(Problem.of(0, "export.upload.empty"));
        }
        List<String> headers = headers(first);
        if (!problems.isEmpty()) {
            return new UploadedTable(headers, List.of(), problems);
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        headers.forEach(header -> places.put(header, places.size()));
        for (CsvRows.Row row = file.next(); row != null; row = file.next()) {
            row(row, Collections.unmodifiableMap(places), file.separator());
            if (rows.size() + problems.size() > limits.rows()) {
                return failed(Problem.of(0, "export.upload.too-many-rows", limits.rows()));
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(0, "export.upload.no-rows"));
        }
        return new UploadedTable(headers, rows, problems);
    }

    private List<String> headers(CsvRows.Row row) {
        int line = row.line();
        List<String> written = withoutBlankEnd(values(row));
        List<String> headers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String header : written) {
            String name = Columns.nameOf(header);
            headers.add(name);
            if (name.isEmpty()) {
                problems.add(Problem.of(line, "export.upload.header-blank", line, headers.size()));
            } else if (!seen.add(name)) {
                problems.add(Problem.of(line, "export.upload.header-twice", line, header));
            } else if (!columns.knows(name)) {
                problems.add(Problem.of(line, "export.upload.header-unknown", line, header, columns.names()));
            }
        }
        for (String name : columns.required()) {
            if (!seen.contains(name)) {
                problems.add(Problem.of(line, "export.upload.header-missing", line, name));
            }
        }
        return headers;
    }

    private void row(CsvRows.Row row, Map<String, Integer> places, char separator) {
        int line = row.line();
        List<String> values = values(row);
        if (values.size() > places.size()) {
            values = withoutBlankEnd(values, places.size());
        }
        if (values.size() == places.size()) {
            rows.add(new UploadedTable.Row(line, places, values));
        } else if (values.size() < places.size()) {
            problems.add(Problem.of(line, "export.upload.too-few", line, values.size(), places.size()));
        } else if (separator == '\0') {
            problems.add(Problem.of(line, "export.upload.beside", line));
        } else {
            String mark = separator == ',' ? "COMMA" : separator == ';' ? "SEMICOLON" : "TAB";
            problems.add(Problem.of(line, "export.upload.too-many", line, values.size(), places.size(), mark));
        }
    }

    private static List<String> values(CsvRows.Row row) {
        return row.values().stream().map(Formulas::restore).toList();
    }

    private static List<String> withoutBlankEnd(List<String> values) {
        return withoutBlankEnd(values, 0);
    }

    private static List<String> withoutBlankEnd(List<String> values, int atLeast) {
        int size = values.size();
        while (size > atLeast && values.get(size - 1).isEmpty()) {
            size--;
        }
        return values.subList(0, size);
    }

    private static UploadedTable failed(Problem problem) {
        return new UploadedTable(List.of(), List.of(), List.of(problem));
    }
}
