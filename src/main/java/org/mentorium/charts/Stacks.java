package org.mentorium.charts;

import java.util.ArrayList;
import java.util.List;

/** What a number is made of: a bar for each row, its parts beside each other in the order of the legend, four at most. */
public final class Stacks {

    private static final double LONGEST = Drawing.WIDTH - 60;
    /** Neighbours differ in grey as well. */
    private static final List<String> LOOKS = List.of("c-high3", "c-high1", "c-none", "c-low2");

    private Stacks() {}

    /** @param counts one for each part */
    public record Row(String label, List<Integer> counts) {

        public Row {
            counts = List.copyOf(counts);
        }

        int sum() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The frame's columns are the row's heading, each part, and all together. */
    public static Chart of(Frame frame, List<String> parts, List<Row> rows) {
        double most = Math.max(1, rows.stream().mapToInt(Row::sum).max().orElse(1));
        Drawing drawing = new Drawing(frame);
        List<List<String>> table = new ArrayList<>();
        for (Row row : rows) {
            drawing.label(row.label());
            double top = drawing.down(24);
            double at = 0;
            List<String> cells = new ArrayList<>(List.of(row.label()));
            for (int i = 0; i < row.counts().size(); i++) {
                double to = at + row.counts().get(i) / most * LONGEST;
                if (to > at) {
                    drawing.bar(at, to, top + 2, 14, LOOKS.get(i % LOOKS.size()));
                }
                at = to;
                cells.add(frame.number(row.counts().get(i)));
            }
            drawing.text(at + 8, top + 14, "start", frame.number(row.sum()));
            cells.add(frame.number(row.sum()));
            table.add(cells);
        }
        for (int i = 0; i < parts.size(); i++) {
            drawing.legend(LOOKS.get(i % LOOKS.size()), parts.get(i));
        }
        return drawing.chart(table);
    }
}
