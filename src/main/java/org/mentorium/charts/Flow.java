package org.mentorium.charts;

import java.util.ArrayList;
import java.util.List;

/** How a cohort became smaller: a bar for each step as wide as those who are still there, and who left before it. */
public final class Flow {

    private Flow() {}

    /** @param left says how many left before this step; empty for the first */
    public record Step(String label, int n, String left) {}

    public static Chart of(Frame frame, List<Step> steps) {
        Drawing drawing = new Drawing(frame);
        double most = Math.max(1, steps.stream().mapToInt(Step::n).max().orElse(1));
        List<List<String>> table = new ArrayList<>();
        for (Step step : steps) {
            if (!step.left().isEmpty()) {
                double top = drawing.down(Drawing.LINE + 6);
                drawing.line(6, top, 6, top + Drawing.LINE, "c-way");
                drawing.text(20, top + 14, "start", step.left());
            }
            drawing.label(step.label() + ": " + frame.number(step.n()));
            double top = drawing.down(24);
            drawing.bar(0, Math.max(1, step.n() / most * Drawing.WIDTH), top, 18, "c-main");
            table.add(List.of(step.label(), frame.number(step.n())));
        }
        return drawing.chart(table);
    }
}
