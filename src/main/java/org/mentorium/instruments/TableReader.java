package org.mentorium.instruments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.Columns;
import org.mentorium.export.Limits;
import org.mentorium.export.UploadedTable;

/**
 * Reads an instrument's table, CSV or XLSX, as {@link InstrumentTable} writes it or as people fill it in. It says all
 * that is wrong at once, each with its row and column.
 */
public final class TableReader {

    private static final Limits LIMITS = new Limits(2 << 20, 20_000);
    private static final Columns COLUMNS = Columns.required("part", "text_en")
            .optional(TablePart.COLUMNS.stream()
                    .filter(column -> !column.equals("part") && !column.equals("text_en"))
                    .toArray(String[]::new));

    private TableReader() {}

    /**
     * What a table says.
     *
     * @param instrument null when there are problems
     * @param workbook whether its lines are rows of a sheet
     */
    public record Reading(@Nullable Instrument instrument, List<TableProblem> problems, boolean workbook) {}

    public static Reading read(byte[] file) {
        boolean workbook = UploadedTable.isWorkbook(file);
        try {
            UploadedTable table = UploadedTable.either(file, COLUMNS, LIMITS);
            List<TableProblem> problems = new ArrayList<>();
            // These name their lines themselves.
            table.problems().forEach(each -> problems.add(new TableProblem(0, "", each.key(), each.args())));
            if (!problems.isEmpty()) {
                return new Reading(null, problems, workbook);
            }
            TableLines lines = TableLines.of(table.rows(), problems);
            TableKeys keys = new TableKeys(lines.all());
            Instrument instrument = new TableBuilder(lines, keys, problems).build();
            if (instrument == null || !problems.isEmpty()) {
                return new Reading(null, problems, workbook);
            }
            InstrumentRules.faults(instrument)
                    .forEach(fault -> problems.add(
                            new TableProblem(keys.lineOf(fault.place()), "", fault.message(), fault.args())));
            return new Reading(problems.isEmpty() ? instrument : null, problems, workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
