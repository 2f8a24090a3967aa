package org.mentorium.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as an XLSX workbook, streamed: numbers, dates and truth values typed, the header bold and frozen. Text
 * is never a formula here, so it is written as it is. A time with a zone is written as its clock shows it; an instant
 * in UTC. What does not fit a sheet goes on to the next.
 */
public final class XlsxFile {

    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_TEXT = 32_767;
    private static final int FLUSH_EVERY = 500;

    private final Table table;
    private final Workbook book;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int row = 1;

    private XlsxFile(Table table, Workbook book, int rowsPerSheet) {
        this.table = table;
        this.book = book;
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = newSheet();
    }

    /** Writes the table; the stream stays open, for it is the caller's. */
    public static void write(Table table, OutputStream out) throws IOException {
        write(table, out, Worksheet.MAX_ROWS);
    }

    static void write(Table table, OutputStream out, int rowsPerSheet) throws IOException {
        Workbook book = new Workbook(out, "Mentorium", null);
        XlsxFile file = new XlsxFile(table, book, rowsPerSheet);
        table.writeTo(file::row);
        file.sheet.finish();
        book.finish();
    }

    private Worksheet newSheet() {
        Worksheet next = book.newWorksheet(table.name().isBlank() ? "1" : table.name());
        next.freezePane(0, 1);
        for (int column = 0; column < table.headers().size(); column++) {
            String header = table.headers().get(column);
            next.width(column, Math.min(Math.max(header.length() + 2, 12), 60));
            text(next, 0, column, header);
            next.style(0, column).bold().set();
        }
        return next;
    }

    private void row(@Nullable Object... cells) throws IOException {
        if (row == rowsPerSheet) {
            sheet.finish();
            sheet = newSheet();
            row = 1;
        }
        for (int column = 0; column < cells.length; column++) {
            Object cell = cells[column];
            if (cell != null && !Numbers.isNoNumber(cell)) {
                cell(column, cell);
            }
        }
        if (++row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object cell) {
        LocalDateTime clock = clock(cell);
        if (cell instanceof Number number && !Numbers.isTooLong(number)) {
            sheet.value(row, column, number);
        } else if (cell instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (cell instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof LocalTime time) {
            sheet.value(row, column, time.toSecondOfDay() / 86_400.0);
            sheet.style(row, column).format("hh:mm").set();
        } else if (clock != null) {
            sheet.value(row, column, clock);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else {
            text(sheet, row, column, cell.toString());
        }
    }

    private static @Nullable LocalDateTime clock(Object cell) {
        if (cell instanceof LocalDateTime time) {
            return time;
        }
        if (cell instanceof ZonedDateTime time) {
            return time.toLocalDateTime();
        }
        if (cell instanceof OffsetDateTime time) {
            return time.toLocalDateTime();
        }
        return cell instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : null;
    }

    /** Inline, so that memory does not grow with the texts; what the format can't hold is cut with an ellipsis. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        String fitting = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
        if (fitting.equals(fitting.strip())) {
            sheet.inlineString(row, column, fitting);
        } else {
            // Only shared strings keep white space at their ends.
            sheet.value(row, column, fitting);
        }
    }
}
