package org.mentorium.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How far two measurements of the same people go together: Pearson's r with the interval by Fisher's z, tanh(atanh(r)
 * &plusmn; 1.96 / sqrt(n - 3)) (Fisher, Metron 1, 1921; as R's {@code cor.test(x, y)}).
 *
 * @param interval null for fewer than four pairs
 */
public record Correlation(int n, double r, @Nullable Interval interval) {

    /** Pairs of which one is missing (NaN) are left out. Null for fewer than two pairs, or where one does not vary. */
    public static @Nullable Correlation of(double[] x, double[] y) {
        int n = 0;
        double meanX = 0;
        double meanY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                n++;
                double dx = x[i] - meanX;
                double dy = y[i] - meanY;
                meanX += dx / n;
                meanY += dy / n;
                xx += dx * (x[i] - meanX);
                yy += dy * (y[i] - meanY);
                xy += dx * (y[i] - meanY);
            }
        }
        if (n < 2 || xx <= 0 || yy <= 0) {
            return null;
        }
        double r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
        return new Correlation(n, r, n < 4 ? null : interval(n, r));
    }

    private static Interval interval(int n, double r) {
        double z = .5 * Math.log((1 + r) / (1 - r));
        double margin = NormalDistribution.of(0, 1).inverseSurvivalProbability(Interval.TAIL) / Math.sqrt(n - 3.0);
        return new Interval(Math.tanh(z - margin), Math.tanh(z + margin));
    }
}
