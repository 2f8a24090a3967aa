package org.mentorium.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mentorium.export.UploadedTable;

/** The rows of a table in order; what belongs to one stands right below it. */
record TableLines(List<TableLine> all) {

    static TableLines of(List<UploadedTable.Row> rows, List<TableProblem> problems) {
        List<TableLine> lines = new ArrayList<>();
        for (UploadedTable.Row row : rows) {
            TablePart.find(row.cell("part"))
                    .ifPresentOrElse(
                            part -> lines.add(line(part, row, problems)),
                            () -> new TableLine(TablePart.ROW, row, problems)
                                    .unknown("part", row.cell("part"), TablePart.names()));
        }
        return new TableLines(lines);
    }

    private static TableLine line(TablePart part, UploadedTable.Row row, List<TableProblem> problems) {
        TableLine line = new TableLine(part, row, problems);
        row.cells().forEach((column, cell) -> {
            if (!cell.isEmpty() && !part.has(column)) {
                line.problem(column, "instruments.table.foreign", part.written());
            }
        });
        return line;
    }

    /** The rows below one, up to the first that is of none of these parts. */
    List<TableLine> below(int at, TablePart... parts) {
        List<TableLine> below = new ArrayList<>();
        for (int i = at + 1; i < all.size() && Arrays.asList(parts).contains(all.get(i).part); i++) {
            below.add(all.get(i));
        }
        return below;
    }

    /** A row belongs to the nearest one above it that is not of its sort; that must be of the parent's part. */
    void mustStandBelow(int at, TablePart parent) {
        TableLine line = all.get(at);
        int up = at;
        while (up > 0 && all.get(up).part.parent() == parent) {
            up--;
        }
        if (all.get(up).part != parent) {
            line.problem("part", "instruments.table.orphan", line.part.written(), parent.written());
        }
    }
}
