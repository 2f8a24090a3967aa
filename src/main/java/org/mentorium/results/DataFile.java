package org.mentorium.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.Rows;
import org.mentorium.export.Table;

/**
 * A table for statistics programs: the same rows in every format.
 *
 * @param weight the column that says how many people a row stands for, or null
 */
record DataFile(
        String name,
        String title,
        List<DataColumn> columns,
        @Nullable String weight,
        Rows rows) {

    Table table() {
        return new Table(name, columns.stream().map(DataColumn::name).toList(), rows);
    }

    /** One row for each column, and below it one for each value that means something. */
    Table codebook(List<String> headers) {
        List<List<Object>> lines = new ArrayList<>();
        for (DataColumn column : columns) {
            lines.add(List.of(column.name(), column.label(), "", ""));
            column.values().forEach((value, meaning) -> lines.add(List.of(column.name(), "", value, meaning)));
            column.missing().forEach((value, meaning) -> lines.add(List.of(column.name(), "", value, meaning)));
        }
        return Table.of(name, headers, lines);
    }

    /** A program for R that reads the CSV file, with the labels, and without what stands for no answer. */
    String r() {
        StringBuilder r =
                new StringBuilder("# ").append(title.replaceAll("\\R", " ")).append("\n");
        r.append("d <- read.csv(\"").append(name).append(".csv\", fileEncoding = \"UTF-8-BOM\", na.strings = \"\")\n");
        for (DataColumn column : columns) {
            String at = "d$" + column.name();
            if (!column.missing().isEmpty()) {
                r.append(at).append('[').append(at).append(" %in% c(");
                r.append(joined(column.missing().keySet())).append(")] <- NA\n");
            }
            if (!column.values().isEmpty()) {
                r.append(at).append(" <- factor(").append(at).append(", levels = c(");
                r.append(joined(column.values().keySet())).append("), labels = c(");
                r.append(joined(column.values().values().stream()
                                .map(DataFile::quoted)
                                .toList()))
                        .append("))\n");
            }
            r.append("attr(")
                    .append(at)
                    .append(", \"label\") <- ")
                    .append(quoted(column.label()))
                    .append("\n");
        }
        return r.append("str(d)\n").toString();
    }

    private static String joined(Iterable<?> parts) {
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> texts.add(String.valueOf(part)));
        return String.join(", ", texts);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + '"';
    }
}
