package org.mentorium.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an uploaded table of bytes. */
final class UploadReader {

    private static final Pattern RECORD_LINE = Pattern.compile("record starting at line (\\d+)");

    private final Columns columns;
    private final Limits limits;
    private final List<Problem> problems = new ArrayList<>();
    private final List<UploadedTable.Row> rows = new ArrayList<>();

    UploadReader(Columns columns, Limits limits) {
        this.columns = columns;
        this.limits = limits;
    }

    UploadedTable read(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            return failed(Problem.of(0, "export.upload.too-big", limits.megabytes()));
        }
        UploadedText text = UploadedText.decode(bytes);
        if (text.problem() != null) {
            return failed(text.problem());
        }
        try {
            return read(text.text());
        } catch (CsvParseException e) {
            // The reader names the line in its words only.
            String message = String.valueOf(e.getMessage());
            Matcher line = RECORD_LINE.matcher(message);
            int at = line.find() ? Integer.parseInt(line.group(1)) : 0;
            return failed(Problem.of(at, "export.upload.quote", at));
        }
    }

    private UploadedTable read(String text) {
        char separator = UploadedText.separatorOf(text);
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(text.length() + 1, 1024))
                .ofCsvRecord(text)
                .iterator();
        if (!records.hasNext()) {
            return failed(Problem.of(0, "export.upload.empty"));
        }
        List<String> headers = headers(records.next());
        if (!problems.isEmpty()) {
            return new UploadedTable(headers, List.of(), problems);
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        headers.forEach(header -> places.put(header, places.size()));
        while (records.hasNext()) {
            row(records.next(), Collections.unmodifiableMap(places), separator);
            if (rows.size() + problems.size() > limits.rows()) {
                return failed(Problem.of(0, "export.upload.too-many-rows", limits.rows()));
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(0, "export.upload.no-rows"));
        }
        return new UploadedTable(headers, rows, problems);
    }

    private List<String> headers(CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        List<String> written = withoutBlankEnd(values(record));
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

    private void row(CsvRecord record, Map<String, Integer> places, char separator) {
        int line = (int) record.getStartingLineNumber();
        List<String> values = values(record);
        if (values.stream().allMatch(String::isEmpty)) {
            // Spreadsheets leave such lines below a table.
            return;
        }
        if (values.size() > places.size()) {
            values = withoutBlankEnd(values, places.size());
        }
        if (values.size() == places.size()) {
            rows.add(new UploadedTable.Row(line, places, values));
        } else if (values.size() < places.size()) {
            problems.add(Problem.of(line, "export.upload.too-few", line, values.size(), places.size()));
        } else {
            String mark = separator == ',' ? "COMMA" : separator == ';' ? "SEMICOLON" : "TAB";
            problems.add(Problem.of(line, "export.upload.too-many", line, values.size(), places.size(), mark));
        }
    }

    private static List<String> values(CsvRecord record) {
        return record.getFields().stream()
                .map(String::strip)
                .map(Formulas::restore)
                .toList();
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
