package org.mentorium.reports;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.Table;

/** Figures as a file: one row each; what is withheld has an empty value. */
final class FigureTable {

    private static final List<String> COLUMNS = List.of("section", "measure", "group", "phase", "n", "value", "unit");

    private FigureTable() {}

    static Table of(List<Figure> figures) {
        return Table.of(
                "report", COLUMNS, figures.stream().map(FigureTable::cells).toList());
    }

    static List<@Nullable Object> cells(Figure figure) {
        return Arrays.<@Nullable Object>asList(
                figure.section().key(),
                figure.measure(),
                figure.group(),
                figure.phase(),
                figure.n(),
                figure.value(),
                figure.withheld() ? "withheld" : figure.unit());
    }
}
