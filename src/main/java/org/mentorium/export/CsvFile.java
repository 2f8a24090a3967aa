package org.mentorium.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV (RFC 4180): comma, CRLF, UTF-8 with a byte order mark, without which spreadsheet programs
 * garble accents. Text that would run as a formula gets a leading apostrophe; numbers and dates (ISO 8601) stay as they
 * are.
 */
public final class CsvFile {

    public static final String CONTENT_TYPE = "text/csv;charset=UTF-8";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvFile() {}

    /** Writes the table and flushes; the stream stays open, for it is the caller's. */
    public static void write(Table table, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        write(table, out, LineDelimiter.CRLF, Formulas::neutralise);
    }

    /** For programs instead of people: no byte order mark, LF, and all text as it is. */
    public static void writePlain(Table table, OutputStream out) throws IOException {
        write(table, out, LineDelimiter.LF, UnaryOperator.identity());
    }

    private static void write(Table table, OutputStream out, LineDelimiter end, UnaryOperator<String> safe)
            throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(end).build(out, UTF_8);
        csv.writeRecord(table.headers().stream().map(safe).toList());
        table.writeTo(cells -> {
            String[] texts = new String[cells.length];
            for (int i = 0; i < cells.length; i++) {
                texts[i] = text(cells[i], safe);
            }
            csv.writeRecord(texts);
        });
        csv.flush();
    }

    private static String text(@Nullable Object cell, UnaryOperator<String> safe) {
        if (cell == null || Numbers.isNoNumber(cell)) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof ZonedDateTime time) {
            return time.toOffsetDateTime().toString();
        }
        // Numbers and dates are safe: a negative one begins with a minus and must stay a number.
        return cell instanceof Number || cell instanceof TemporalAccessor
                ? cell.toString()
                : safe.apply(cell.toString());
    }
}
