package org.mentorium.assignments;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one file row by row: UTF-8, separated by comma, semicolon or tab as its header line shows. */
final class SheetReader {

    /** One row: the cells in the order of the columns, an empty text for one that is not there. */
    interface Rows {
        void row(int line, String[] cells, boolean decimalComma) throws BadFile;
    }

    private static final int HEADER_LIMIT = 1 << 16;

    private final FileKind file;
    private int line = 1;

    SheetReader(FileKind file) {
        this.file = file;
    }

    /** @return whether the file has all optional columns, too */
    boolean read(InputStream in, Rows rows) throws IOException, BadFile {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var text = new BufferedReader(new InputStreamReader(in, decoder), HEADER_LIMIT);
        try {
            skipByteOrderMark(text);
            char separator = separator(text);
            CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text);
            int @Nullable [] places = null;
            for (CsvRecord row : records) {
                line = (int) row.getStartingLineNumber();
                if (places == null) {
                    places = places(row);
                } else if (!isBlank(row)) {
                    rows.row(line, cells(row, places), separator != ',');
                }
            }
            if (places == null) {
                throw new BadFile(file, 0, "assignments.problem.empty");
            }
            return places[places.length - 1] >= 0;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw new BadFile(file, line + 1, "assignments.problem.quote");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw Objects.requireNonNull(e.getCause());
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
    }

    private BadFile notUtf8() {
        return new BadFile(file, line, "assignments.problem.utf8");
    }

    private int[] places(CsvRecord header) throws BadFile {
        List<String> names = new ArrayList<>();
        for (String name : header.getFields()) {
            names.add(name.strip().toLowerCase(Locale.ROOT));
        }
        List<String> columns = new ArrayList<>(file.required());
        columns.addAll(file.optional());
        int[] places = new int[columns.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = names.indexOf(columns.get(i));
            if (places[i] < 0 && i < file.required().size()) {
                throw new BadFile(file, line, "assignments.problem.header", columns.get(i), String.join(",", columns));
            }
        }
        return places;
    }

    private String[] cells(CsvRecord row, int[] places) throws BadFile {
        String[] cells = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= row.getFieldCount()) {
                throw new BadFile(file, line, "assignments.problem.short", row.getFieldCount());
            }
            cells[i] = places[i] < 0 ? "" : row.getField(places[i]).strip();
        }
        return cells;
    }

    private static boolean isBlank(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            if (!row.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    /** The most frequent of the three on the header line. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER_LIMIT);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        int c = text.read();
        for (int n = 1; c >= 0 && n < HEADER_LIMIT && c != '\n' && c != '\r'; n++) {
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
            c = text.read();
        }
        text.reset();
        if (semicolons > commas && semicolons >= tabs) {
            return ';';
        }
        return tabs > commas ? '\t' : ',';
    }
}
