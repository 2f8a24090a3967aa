package org.mentorium.charts;

import java.util.ArrayList;
import java.util.List;

/** Two figures for each row on one scale: a ring for before, a dot for after, and the way between them. */
public final class Dumbbells {

    private Dumbbells() {}

    public record Row(String label, double before, double after) {}

    /** @param least the ends of the scale on which both lie */
    public static Chart of(Frame frame, String before, String after, double least, double most, List<Row> rows) {
        Drawing drawing = new Drawing(frame);
        Axis axis = new Axis(least, most);
        List<List<String>> table = new ArrayList<>();
        for (Row row : rows) {
            drawing.label(row.label());
            double middle = drawing.down(22) + 10;
            drawing.line(axis.at(least), middle, axis.at(most), middle, "c-grid");
            drawing.line(axis.at(row.before()), middle, axis.at(row.after()), middle, "c-way");
            drawing.dot(axis.at(row.before()), middle, "c-ring");
            drawing.dot(axis.at(row.after()), middle, "c-main");
            table.add(List.of(row.label(), frame.number(row.before()), frame.number(row.after())));
        }
        drawing.axis(least, most);
        for (boolean first : new boolean[] {true, false}) {
            double top = drawing.down(Drawing.LINE);
            drawing.dot(8, top + 9, first ? "c-ring" : "c-main");
            drawing.text(20, top + 13, "start", first ? before : after);
        }
        return drawing.chart(table);
    }
}
