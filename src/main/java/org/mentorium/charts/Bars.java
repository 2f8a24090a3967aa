package org.mentorium.charts;

import java.util.ArrayList;
import java.util.List;

/** How many there are of each kind: a bar for each, the number at its end. */
public final class Bars {

    private static final double LONGEST = Drawing.WIDTH - 60;

    private Bars() {}

    public record Row(String label, double value) {}

    public static Chart of(Frame frame, List<Row> rows) {
        double most = rows.stream().mapToDouble(Row::value).max().orElse(0);
        Drawing drawing = new Drawing(frame);
        List<List<String>> table = new ArrayList<>();
        for (Row row : rows) {
            drawing.label(row.label());
            double top = drawing.down(24);
            double to = most > 0 ? row.value() / most * LONGEST : 0;
            drawing.bar(0, Math.max(to, 1), top + 2, 14, "c-main");
            drawing.text(Math.max(to, 1) + 8, top + 14, "start", frame.number(row.value()));
            table.add(List.of(row.label(), frame.number(row.value())));
        }
        return drawing.chart(table);
    }
}
