package org.mentorium.charts;

import java.util.List;

/** A drawing, made by one of this package's classes alone, and the table that says the same; shown by {@code ui/_chart}. */
public final class Chart {

    private final Frame frame;
    private final String svg;
    private final List<List<String>> rows;

    Chart(Frame frame, String svg, List<List<String>> rows) {
        this.frame = frame;
        this.svg = svg;
        this.rows = List.copyOf(rows);
    }

    public String title() {
        return frame.title();
    }

    public List<String> columns() {
        return frame.columns();
    }

    /** The first cell of a row is its heading. */
    public List<List<String>> rows() {
        return rows;
    }

    /** Colours are classes of the stylesheet; what it says is escaped. */
    public String svg() {
        return svg;
    }
}
