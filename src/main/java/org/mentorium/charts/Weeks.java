package org.mentorium.charts;

import java.util.ArrayList;
import java.util.List;

/** How a number went, week by week, from nothing at the foot to the most at the top. */
public final class Weeks {

    private static final double TALL = 150;

    private Weeks() {}

    /** @param label what the week is called, its first day say */
    public record Point(String label, double value) {}

    public static Chart of(Frame frame, List<Point> points) {
        Drawing drawing = new Drawing(frame);
        double most =
                Math.max(1, points.stream().mapToDouble(Point::value).max().orElse(1));
        drawing.text(0, drawing.down(Drawing.LINE) + 13, "start", frame.number(most));
        double top = drawing.down(TALL + 4) + 2;
        drawing.line(0, top, Drawing.WIDTH, top, "c-grid");
        drawing.line(0, top + TALL, Drawing.WIDTH, top + TALL, "c-axis");
        Axis axis = new Axis(0, Math.max(1, points.size() - 1.0));
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            places.add(new double[] {axis.at(i), top + TALL - points.get(i).value() / most * TALL});
        }
        drawing.path(places, "c-line");
        if (points.size() == 1) {
            drawing.dot(places.get(0)[0], places.get(0)[1], "c-main");
        }
        double beneath = drawing.down(Drawing.LINE) + 13;
        if (!points.isEmpty()) {
            drawing.text(0, beneath, "start", points.get(0).label());
        }
        if (points.size() > 1) {
            drawing.text(
                    Drawing.WIDTH, beneath, "end", points.get(points.size() - 1).label());
        }
        return drawing.chart(points.stream()
                .map(point -> List.of(point.label(), frame.number(point.value())))
                .toList());
    }
}
