package org.mentorium.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How a number went, week by week, from nothing at the foot to the most at the top; also against a plan, which is dashed. */
public final class Weeks {

    private static final double TALL = 150;
    private static final String LINE = "c-line";
    private static final String PLAN = "c-plan";

    private Weeks() {}

    /** @param label what the week is called, its first day say */
    public record Point(String label, double value) {}

    /** What came of a week, and what was meant to. */
    public record Planned(String label, double value, double plan) {}

    public static Chart of(Frame frame, List<Point> points) {
        Drawing drawing = new Drawing(frame);
        Place place = place(frame, drawing, points.stream().mapToDouble(Point::value), points.size());
        line(drawing, place, points, Point::value, LINE);
        ends(drawing, points.stream().map(Point::label).toList());
        return drawing.chart(points.stream()
                .map(point -> List.of(point.label(), frame.number(point.value())))
                .toList());
    }

    /** @param held what the line is called; so for the dashed one */
    public static Chart against(Frame frame, String held, String planned, List<Planned> points) {
        Drawing drawing = new Drawing(frame);
        Place place = place(
                frame,
                drawing,
                points.stream()
                        .flatMap(point -> Stream.of(point.value(), point.plan()))
                        .mapToDouble(Double::doubleValue),
                points.size());
        line(drawing, place, points, Planned::plan, PLAN);
        line(drawing, place, points, Planned::value, LINE);
        ends(drawing, points.stream().map(Planned::label).toList());
        key(drawing, LINE, held);
        key(drawing, PLAN, planned);
        return drawing.chart(points.stream()
                .map(point -> List.of(point.label(), frame.number(point.value()), frame.number(point.plan())))
                .toList());
    }

    private record Place(double top, double most, Axis axis) {}

    private static Place place(Frame frame, Drawing drawing, DoubleStream values, int weeks) {
        double most = Math.max(1, values.max().orElse(1));
        drawing.text(0, drawing.down(Drawing.LINE) + 13, "start", frame.number(most));
        double top = drawing.down(TALL + 4) + 2;
        drawing.line(0, top, Drawing.WIDTH, top, "c-grid");
        drawing.line(0, top + TALL, Drawing.WIDTH, top + TALL, "c-axis");
        return new Place(top, most, new Axis(0, Math.max(1, weeks - 1.0)));
    }

    private static <T> void line(Drawing drawing, Place place, List<T> points, ToDoubleFunction<T> value, String look) {
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double high = value.applyAsDouble(points.get(i)) / place.most() * TALL;
            places.add(new double[] {place.axis().at(i), place.top() + TALL - high});
        }
        drawing.path(places, look);
        if (places.size() == 1) {
            drawing.dot(places.get(0)[0], places.get(0)[1], look.equals(PLAN) ? "c-ring" : "c-main");
        }
    }

    private static void ends(Drawing drawing, List<String> labels) {
        double beneath = drawing.down(Drawing.LINE) + 13;
        if (!labels.isEmpty()) {
            drawing.text(0, beneath, "start", labels.get(0));
        }
        if (labels.size() > 1) {
            drawing.text(Drawing.WIDTH, beneath, "end", labels.get(labels.size() - 1));
        }
    }

    private static void key(Drawing drawing, String look, String words) {
        double top = drawing.down(Drawing.LINE);
        drawing.line(0, top + 9, 24, top + 9, look);
        drawing.text(32, top + 13, "start", words);
    }
}
