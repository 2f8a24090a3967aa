package org.mentorium.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/**
 * The same figures of several programs, side by side. There are no sums: a small program's figure that is withheld could
 * be worked out of them.
 */
record Comparison(List<Column> columns, List<Part> parts) {

    /** A program; the first is the one that is compared. */
    record Column(String slug, String name) {}

    /** A chapter with what at least two of the programs have. */
    record Part(String key, Words name, List<Row> rows) {}

    /** @param cells a figure of each program, or null where it has none */
    record Row(Words name, Words group, @Nullable Words phase, List<@Nullable Figure> cells) {}
}
