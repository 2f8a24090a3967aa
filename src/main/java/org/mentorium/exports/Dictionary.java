package org.mentorium.exports;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mentorium.export.Table;

/** What each column of each export means, as a file to lie beside it. */
record Dictionary(List<ExportKind> kinds, UnaryOperator<String> word) {

    Table table() {
        List<List<String>> rows = kinds.stream()
                .flatMap(kind -> kind.columns().stream().map(column -> row(kind, column)))
                .toList();
        return Table.of("dictionary", List.of("export", "column", "type", "meaning"), rows);
    }

    private List<String> row(ExportKind kind, ExportColumn column) {
        return List.of(
                kind.key(),
                column.name(),
                word.apply("exports.type." + column.type().name()),
                word.apply("exports.column." + column.name()));
    }
}
