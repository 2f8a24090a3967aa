package org.mentorium.assignments;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mentorium.export.Columns;
import org.mentorium.export.CsvRows;
import org.mentorium.export.UnreadableFile;

/** Reads one file row by row, by the columns that its header line names. */
final class SheetReader {

    /** One row: the cells in the order of the columns, an empty text for one that is not there. */
    interface Rows {
        void row(int line, String[] cells, boolean decimalComma) throws BadFile;
    }

    /** What keeps a file from being read, in words that name the file. */
    private static final Map<String, String> UNREADABLE = Map.of(
            "export.upload.workbook", "assignments.problem.workbook",
            "export.upload.utf16", "assignments.problem.utf16",
            "export.upload.not-utf8", "assignments.problem.utf8",
            "export.upload.nul", "assignments.problem.nul",
            "export.upload.quote", "assignments.problem.quote");

    private final FileKind file;

    SheetReader(FileKind file) {
        this.file = file;
    }

    /** @return whether the file has all optional columns, too */
    boolean read(InputStream in, Rows sink) throws IOException, BadFile {
        try {
            CsvRows rows = new CsvRows(in);
            CsvRows.Row head = rows.next();
            if (head == null) {
                throw new BadFile(file, 0, "assignments.problem.empty");
            }
            int[] places = places(head);
            boolean decimalComma = rows.separator() != ',';
            for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
                sink.row(row.line(), cells(row, places), decimalComma);
            }
            return places[places.length - 1] >= 0;
        } catch (UnreadableFile e) {
            String key = Objects.requireNonNull(UNREADABLE.get(e.problem().key()));
            throw new BadFile(file, e.problem().line(), key);
        }
    }

    private int[] places(CsvRows.Row head) throws BadFile {
        List<String> names = head.values().stream().map(Columns::nameOf).toList();
        List<String> columns = new ArrayList<>(file.required());
        columns.addAll(file.optional());
        int[] places = new int[columns.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = names.indexOf(columns.get(i));
            if (places[i] < 0 && i < file.required().size()) {
                throw new BadFile(
                        file, head.line(), "assignments.problem.header", columns.get(i), String.join(",", columns));
            }
        }
        return places;
    }

    private String[] cells(CsvRows.Row row, int[] places) throws BadFile {
        String[] cells = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= row.values().size()) {
                throw new BadFile(
                        file,
                        row.line(),
                        "assignments.problem.short",
                        row.values().size());
            }
            cells[i] = places[i] < 0 ? "" : row.values().get(places[i]);
        }
        return cells;
    }
}
