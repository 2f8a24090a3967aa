package org.mentorium.charts;

import java.util.ArrayList;
import java.util.List;

/** How numbers spread: the box holds the middle half, its bar the median, the whiskers reach to the ends. */
public final class Boxes {

    private Boxes() {}

    public record Row(String label, double least, double lower, double median, double upper, double most) {}

    public static Chart of(Frame frame, List<Row> rows) {
        double least = rows.stream().mapToDouble(Row::least).min().orElse(0);
        double most = rows.stream().mapToDouble(Row::most).max().orElse(1);
        Drawing drawing = new Drawing(frame);
        Axis axis = new Axis(least, most);
        List<List<String>> table = new ArrayList<>();
        for (Row row : rows) {
            drawing.label(row.label());
            double top = drawing.down(28) + 2;
            drawing.line(axis.at(row.least()), top + 10, axis.at(row.most()), top + 10, "c-axis");
            drawing.bar(axis.at(row.lower()), axis.at(row.upper()), top, 20, "c-box");
            drawing.line(axis.at(row.median()), top, axis.at(row.median()), top + 20, "c-way");
            table.add(List.of(
                    row.label(),
                    frame.number(row.least()),
                    frame.number(row.lower()),
                    frame.number(row.median()),
                    frame.number(row.upper()),
                    frame.number(row.most())));
        }
        drawing.axis(least, most);
        return drawing.chart(table);
    }
}
