package org.mentorium.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is connected with whom: a dot for each person in a place of a grid, and lines between them. */
public final class Sociogram {

    private static final double WIDE = 100;
    private static final double TALL = 60;
    private static final double DOT = 16;
    private static final double NAME = 40;
    private static final int LETTERS = 12;
    private static final double LEGEND_LINE = 28;

    private Sociogram() {}

    /** What somebody is to the others. */
    public enum Look {
        FILLED("c-main"),
        HOLLOW("c-ring"),
        BOTH("c-ring");

        private final String style;

        Look(String style) {
            this.style = style;
        }
    }

    /** How strong a line is, from none to much. */
    public enum Strength {
        NONE,
        LITTLE,
        SOME,
        MUCH
    }

    /** @param column from 0 to 3 */
    public record Dot(String label, Look look, int column, int row) {}

    /** Between two dots by their places in the list. */
    public record Line(int from, int to, Strength strength) {}

    /** @param looks and strengths: what each means; those that occur stand in the legend */
    public record Legend(Map<Look, String> looks, Map<Strength, String> strengths) {

        public Legend {
            looks = Map.copyOf(looks);
            strengths = Map.copyOf(strengths);
        }
    }

    /** @param table who is connected with whom, in words */
    public static Chart of(Frame frame, Legend legend, List<Dot> dots, List<Line> lines, List<List<String>> table) {
        Drawing drawing = new Drawing(frame);
        int rows = dots.stream().mapToInt(Dot::row).max().orElse(-1) + 1;
        double top = drawing.down(rows * TALL);
        Map<Strength, List<double[]>> ends = new LinkedHashMap<>();
        for (Strength strength : Strength.values()) {
            ends.put(strength, new ArrayList<>());
        }
        for (Line line : lines) {
            Dot from = dots.get(line.from());
            Dot to = dots.get(line.to());
            ends.computeIfAbsent(line.strength(), strength -> new ArrayList<>())
                    .add(new double[] {x(from), top + y(from), x(to), top + y(to)});
        }
        ends.forEach((strength, all) -> drawing.lines(all, look(strength)));
        for (Dot dot : dots) {
            dot(drawing, x(dot), top + y(dot), dot.look());
            drawing.name(x(dot), top + dot.row() * TALL + NAME, Drawing.shortened(dot.label(), LETTERS));
        }
        for (Look look : Look.values()) {
            if (dots.stream().anyMatch(dot -> dot.look() == look)) {
                double at = drawing.down(Drawing.LINE + 4);
                dot(drawing, LEGEND_LINE / 2, at + 10, look);
                drawing.text(LEGEND_LINE + 8, at + 15, "start", legend.looks().getOrDefault(look, ""));
            }
        }
        for (Strength strength : Strength.values()) {
            if (lines.stream().anyMatch(line -> line.strength() == strength)) {
                double at = drawing.down(Drawing.LINE);
                drawing.lines(List.of(new double[] {0, at + 9, LEGEND_LINE, at + 9}), look(strength));
                drawing.text(
                        LEGEND_LINE + 8, at + 14, "start", legend.strengths().getOrDefault(strength, ""));
            }
        }
        return drawing.chart(table);
    }

    private static void dot(Drawing drawing, double x, double y, Look look) {
        drawing.dot(x, y, 8, look.style);
        if (look == Look.BOTH) {
            drawing.dot(x, y, 4, Look.FILLED.style);
        }
    }

    private static double x(Dot dot) {
        return (dot.column() + .5) * WIDE;
    }

    private static double y(Dot dot) {
        return dot.row() * TALL + DOT;
    }

    private static String look(Strength strength) {
        return "c-tie" + strength.ordinal();
    }
}
