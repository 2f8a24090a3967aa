package org.mentorium.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file row by row as it comes, however long it is: its header first, without the rows that are blank. */
public final class CsvRows implements RowSource {

    private static final Pattern RECORD_LINE = Pattern.compile("record starting at line (\\d+)");
    private static final String SEPARATORS = ",;\t";
    private static final int HEADER_LIMIT = 1 << 16;

    private final char separator;
    private final Iterator<CsvRecord> records;

    /** @param values stripped of white space at both ends */
    public record Row(int line, List<String> values) {}

    /** The stream stays open, for it is the caller's. */
    public CsvRows(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new UploadedText(in), HEADER_LIMIT);
        separator = separator(text);
        records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
    }

    /** Comma, semicolon or tab, as the header shows. */
    @Override
    public char separator() {
        return separator;
    }

    /** Null at the end. */
    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                String[] values = new String[record.getFieldCount()];
                boolean blank = true;
                for (int i = 0; i < values.length; i++) {
                    values[i] = record.getField(i).strip();
                    blank &= values[i].isEmpty();
                }
                // Spreadsheets leave such lines below a table.
                if (!blank) {
                    return new Row((int) record.getStartingLineNumber(), Arrays.asList(values));
                }
            }
            return null;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof UnreadableFile file) {
                throw file;
            }
            // The reader names the line in its words only.
            Matcher line = RECORD_LINE.matcher(String.valueOf(e.getMessage()));
            int at = line.find() ? Integer.parseInt(line.group(1)) : 0;
            throw new UnreadableFile(Problem.of(at, "export.upload.quote", at));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** The most frequent of the three outside quotes on the first line that is not blank. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER_LIMIT);
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean blank = true;
        int c = text.read();
        for (int n = 1; c >= 0 && n < HEADER_LIMIT; n++) {
            boolean end = c == '\n' || c == '\r';
            if (end && !quoted && !blank) {
                break;
            }
            blank &= end;
            quoted ^= c == '"';
            int which = SEPARATORS.indexOf(c);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
            c = text.read();
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }
}
