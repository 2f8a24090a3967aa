package org.mentorium.charts;

/** Where a value of a scale lies on a drawing. */
record Axis(double least, double most) {

    private static final double EDGE = 8;

    double at(double value) {
        double share = most > least ? (value - least) / (most - least) : .5;
        return EDGE + Math.max(0, Math.min(1, share)) * (Drawing.WIDTH - 2 * EDGE);
    }
}
