package org.mentorium.matching.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two measures go together over n relationships: Pearson's r with its 95 % interval by Fisher's z.
 *
 * @param r null when it is withheld, or cannot be told because one of the two is the same for all
 */
record Correlation(
        int n,
        @Nullable Double r,
        @Nullable Double low,
        @Nullable Double high) {

    private static final double NORMAL_95 = 1.959963984540054;
    /** Fisher's z has the standard error 1 / sqrt(n - 3). */
    private static final int LOST = 3;

    static Correlation of(List<double[]> points) {
        int n = points.size();
        if (n < SmallGroups.FEWEST) {
            return new Correlation(n, null, null, null);
        }
        double meanX = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
        double meanY = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] point : points) {
            double x = point[0] - meanX;
            double y = point[1] - meanY;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        if (xx == 0 || yy == 0) {
            return new Correlation(n, null, null, null);
        }
        double r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = NORMAL_95 / Math.sqrt(n - LOST);
        return new Correlation(n, r, Math.tanh(z - half), Math.tanh(z + half));
    }

    public boolean withheld() {
        return n < SmallGroups.FEWEST;
    }

    /** Nothing can be said with much trust: the interval holds both directions. */
    public boolean open() {
        return low != null && high != null && low <= 0 && high >= 0;
    }
}
