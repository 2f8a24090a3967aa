package org.mentorium.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * How people answered on a scale: a bar of one length for each row, moved so that what lies below the middle of the
 * scale stands on one side and what lies above it on the other; the middle answer of an odd scale lies across. Lower
 * answers are grey, higher ones coloured, the ends of the scale darkest.
 */
public final class Likert {

    /** Half of it for all of one side. */
    private static final double MIDDLE = Drawing.WIDTH / 2;

    private Likert() {}

    /** @param counts as many as there are options, from least to most */
    public record Row(String label, List<Integer> counts) {

        public Row {
            counts = List.copyOf(counts);
        }

        int n() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    public static Chart of(Frame frame, List<String> options, List<Row> rows) {
        Drawing drawing = new Drawing(frame);
        List<List<String>> table = new ArrayList<>();
        for (Row row : rows) {
            drawing.label(row.label());
            draw(frame, drawing, row);
            List<String> cells = new ArrayList<>(List.of(row.label()));
            row.counts().forEach(count -> cells.add(frame.number(count)));
            cells.add(frame.number(row.n()));
            table.add(cells);
        }
        for (int i = 0; i < options.size(); i++) {
            drawing.legend(look(i, options.size()), options.get(i));
        }
        return drawing.chart(table);
    }

    private static void draw(Frame frame, Drawing drawing, Row row) {
        int options = row.counts().size();
        double n = Math.max(1, row.n());
        double below = 0;
        double above = 0;
        for (int i = 0; i < options; i++) {
            double share = row.counts().get(i) / n;
            below += 2 * i + 1 < options ? share : 0;
            above += 2 * i + 1 > options ? share : 0;
        }
        double across = 1 - below - above;
        double top = drawing.down(38);
        double at = MIDDLE - (below + across / 2) * MIDDLE;
        for (int i = 0; i < options; i++) {
            double to = at + row.counts().get(i) / n * MIDDLE;
            if (to > at) {
                drawing.bar(at, to, top + 2, 16, look(i, options));
            }
            at = to;
        }
        drawing.line(MIDDLE, top, MIDDLE, top + 20, "c-axis");
        if (row.n() > 0) {
            drawing.text(MIDDLE - 8, top + 32, "end", frame.percent(below));
            drawing.text(MIDDLE + 8, top + 32, "start", frame.percent(above));
        }
    }

    /** c-low3 is the least, c-high3 the most, c-none the middle; long scales share the looks between. */
    private static String look(int option, int options) {
        double from = (2.0 * option + 1 - options) / Math.max(1, options - 1);
        if (from == 0) {
            return "c-none";
        }
        return (from < 0 ? "c-low" : "c-high") + (int) Math.ceil(Math.abs(from) * 3 - 1e-9);
    }
}
