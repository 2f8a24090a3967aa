package org.mentorium.charts;

import java.util.ArrayList;
import java.util.List;

/** How many there are of each kind: a bar for each, the number at its end. */
public final class Bars {

    private static final double LONGEST = Drawing.WIDTH - 60;

    private Bars() {}

    public record Row(String label, double value) {}

    /** @param whole what the part is measured against */
    public record Share(String label, double part, double whole) {}

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

    /** Each part filled within the outline of its whole; what exceeds it reaches beyond. */
    public static Chart against(Frame frame, List<Share> rows) {
        double most = rows.stream()
                .mapToDouble(row -> Math.max(row.part(), row.whole()))
                .max()
                .orElse(0);
        Drawing drawing = new Drawing(frame);
        List<List<String>> table = new ArrayList<>();
        for (Share row : rows) {
            drawing.label(row.label());
            double top = drawing.down(24);
            double longest = Drawing.WIDTH - 150;
            double part = most > 0 ? row.part() / most * longest : 0;
            double whole = most > 0 ? row.whole() / most * longest : 0;
            drawing.bar(0, Math.max(whole, 1), top + 2, 14, "c-none");
            drawing.bar(0, Math.max(part, 1), top + 2, 14, "c-main");
            // Where the whole ends is seen also when the part goes beyond.
            drawing.line(whole, top, whole, top + 18, "c-axis");
            String said = frame.number(row.part()) + " / " + frame.number(row.whole());
            drawing.text(Math.max(Math.max(part, whole), 1) + 8, top + 14, "start", said);
            table.add(List.of(row.label(), frame.number(row.part()), frame.number(row.whole())));
        }
        return drawing.chart(table);
    }
}
