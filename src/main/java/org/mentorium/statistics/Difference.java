package org.mentorium.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** How far two independent groups lie apart, the first less the second. */
public record Difference(double value, Interval interval) {

    /**
     * Of means, by Welch, who lets the two spread differently (Biometrika 34, 1947; as R's {@code t.test(x, y)}). Null
     * when one has fewer than two values, or neither spreads.
     */
    public static @Nullable Difference ofMeans(Sample one, Sample other) {
        if (one.n() < 2 || other.n() < 2) {
            return null;
        }
        double a = one.variance() / one.n();
        double b = other.variance() / other.n();
        if (a + b <= 0) {
            return null;
        }
        double freedom = (a + b) * (a + b) / (a * a / (one.n() - 1) + b * b / (other.n() - 1));
        double t = TDistribution.of(freedom).inverseSurvivalProbability(Interval.TAIL);
        double difference = one.mean() - other.mean();
        return new Difference(difference, Interval.around(difference, t * Math.sqrt(a + b)));
    }

    /**
     * Of proportions, by Newcombe's hybrid of the two score intervals without continuity correction (Statistics in
     * Medicine 17, 1998, method 10). Null when a group is empty.
     */
    public static @Nullable Difference ofProportions(int ones, int of, int others, int ofOthers) {
        if (of == 0 || ofOthers == 0) {
            return null;
        }
        double p = (double) ones / of;
        double q = (double) others / ofOthers;
        Interval first = score(ones, of);
        Interval second = score(others, ofOthers);
        double low = Math.hypot(p - first.low(), second.high() - q);
        double high = Math.hypot(first.high() - p, q - second.low());
        return new Difference(p - q, new Interval(p - q - low, p - q + high));
    }

    /** Wilson's interval of a proportion (Journal of the American Statistical Association 22, 1927). */
    static Interval score(int ones, int of) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(Interval.TAIL);
        double p = (double) ones / of;
        double scale = 1 + z * z / of;
        double middle = (p + z * z / (2.0 * of)) / scale;
        double margin = z / scale * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of));
        return Interval.around(middle, margin);
    }
}
