package org.mentorium.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes SVG, 400 units wide, as HTML takes it. A place is counted from where reading begins, so that a drawing turns
 * round for readers of Arabic or Hebrew. The same input gives the same text, to the letter.
 */
final class Drawing {

    static final double WIDTH = 400;
    static final double LINE = 18;
    private static final int LETTERS = 54;

    private final Frame frame;
    private final StringBuilder parts = new StringBuilder();
    private double height = 4;

    Drawing(Frame frame) {
        this.frame = frame;
    }

    /** Moves down and says where it was. */
    double down(double by) {
        double top = height;
        height += by;
        return top;
    }

    void bar(double from, double to, double top, double tall, String look) {
        double left = frame.rightToLeft() ? WIDTH - Math.max(from, to) : Math.min(from, to);
        String wide = n(Math.abs(to - from));
        parts.append("<path class=\"").append(look).append("\" d=\"M").append(n(left));
        parts.append(' ').append(n(top)).append('h').append(wide).append('v').append(n(tall));
        parts.append("h-").append(wide).append("z\"/>");
    }

    void line(double from, double top, double to, double bottom, String look) {
        parts.append("<line class=\"").append(look).append("\" x1=\"").append(x(from));
        parts.append("\" y1=\"").append(n(top)).append("\" x2=\"").append(x(to));
        parts.append("\" y2=\"").append(n(bottom)).append("\"/>");
    }

    void dot(double at, double middle, String look) {
        dot(at, middle, 5, look);
    }

    void dot(double at, double middle, int radius, String look) {
        parts.append("<circle class=\"").append(look).append("\" cx=\"").append(x(at));
        parts.append("\" cy=\"")
                .append(n(middle))
                .append("\" r=\"")
                .append(radius)
                .append("\"/>");
    }

    /** Many lines of one look, each from (0, 1) to (2, 3). */
    void lines(List<double[]> ends, String look) {
        if (!ends.isEmpty()) {
            parts.append("<path class=\"").append(look).append("\" d=\"");
            for (double[] line : ends) {
                parts.append('M').append(x(line[0])).append(' ').append(n(line[1]));
                parts.append('L').append(x(line[2])).append(' ').append(n(line[3]));
            }
            parts.append("\"/>");
        }
    }

    /** Beneath a dot, readable across lines. */
    void name(double at, double baseline, String words) {
        parts.append("<text class=\"c-name\" x=\"")
                .append(x(at))
                .append("\" y=\"")
                .append(n(baseline));
        parts.append("\">").append(escaped(words)).append("</text>");
    }

    void path(List<double[]> points, String look) {
        parts.append("<polyline class=\"").append(look).append("\" points=\"");
        points.forEach(point ->
                parts.append(x(point[0])).append(',').append(n(point[1])).append(' '));
        parts.append("\"/>");
    }

    /** @param anchor start, middle or end, as one reads */
    void text(double at, double baseline, String anchor, String words) {
        parts.append("<text x=\"").append(x(at)).append("\" y=\"").append(n(baseline));
        if (!anchor.equals("start")) {
            parts.append("\" text-anchor=\"").append(anchor);
        }
        parts.append("\">").append(escaped(words)).append("</text>");
    }

    /** A row's label on one line or two above what it belongs to; the table has it whole. */
    void label(String words) {
        for (String line : lines(words)) {
            text(0, down(LINE) + 13, "start", line);
        }
    }

    /** The scale beneath the rows from its least to its most, which stand at the ends. */
    void axis(double least, double most) {
        double top = down(LINE + 8);
        line(0, top + 2, WIDTH, top + 2, "c-axis");
        text(0, top + LINE, "start", frame.number(least));
        text(WIDTH, top + LINE, "end", frame.number(most));
    }

    /** One name in the legend, with its mark beside it. */
    void legend(String look, String words) {
        double top = down(LINE);
        bar(0, 12, top + 2, 12, look);
        text(20, top + 13, "start", shortened(words, LETTERS - 4));
    }

    Chart chart(List<List<String>> rows) {
        String start = "<svg class=\"drawing\" viewBox=\"0 0 " + n(WIDTH) + ' ' + n(height + 4) + "\" role=\"img\""
                + (frame.rightToLeft() ? " direction=\"rtl\"" : "") + "><title>" + escaped(frame.title())
                + "</title><desc>" + escaped(frame.description()) + "</desc>";
        return new Chart(frame, start + parts + "</svg>", rows);
    }

    private static List<String> lines(String words) {
        if (words.length() <= LETTERS) {
            return List.of(words);
        }
        List<String> lines = new ArrayList<>();
        int space = words.lastIndexOf(' ', LETTERS);
        int end = space < LETTERS / 2 ? LETTERS : space;
        lines.add(words.substring(0, end));
        lines.add(shortened(words.substring(end).strip(), LETTERS));
        return lines;
    }

    static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1).strip() + "…";
    }

    private String x(double at) {
        return n(frame.rightToLeft() ? WIDTH - at : at);
    }

    private static String n(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
