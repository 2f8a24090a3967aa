package org.mentorium.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that were observed, and what is known of where they come from.
 *
 * <p>Standard deviation with n - 1. Interval of the mean: mean &plusmn; t(n - 1) * sd / sqrt(n), as R's
 * {@code t.test(x)}. Interval of the median: between the k-th smallest and the k-th largest value, k the .025 quantile
 * of the binomial distribution of n and 1/2 (Conover, Practical Nonparametric Statistics, 3rd edition, 3.2); it
 * supposes nothing about the shape, covers at least 95 %, and takes six values or more.
 */
public final class Sample {

    private final double[] sorted;
    private final double mean;
    private final double variance;

    private Sample(double[] sorted) {
        this.sorted = sorted;
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        mean = sum / sorted.length;
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        variance = squares / (sorted.length - 1);
    }

    /** NaN stands for a missing value and is left out. */
    public static Sample of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int present = sorted.length;
        // NaN sorts last.
        while (present > 0 && Double.isNaN(sorted[present - 1])) {
            present--;
        }
        return new Sample(Arrays.copyOf(sorted, present));
    }

    public int n() {
        return sorted.length;
    }

    /** NaN for an empty sample. */
    public double mean() {
        return mean;
    }

    /** NaN for fewer than two values. */
    public double deviation() {
        return Math.sqrt(variance());
    }

    double variance() {
        return sorted.length < 2 ? Double.NaN : variance;
    }

    /** Between the two middle values of an even number; NaN for an empty sample. */
    public double median() {
        return quantile(.5);
    }

    /** Between neighbours in proportion, as R's quantile of type 7 and numpy do. */
    public double quantile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public double least() {
        return sorted.length == 0 ? Double.NaN : sorted[0];
    }

    public double most() {
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    }

    /** Null for fewer than two values. */
    public @Nullable Interval meanInterval() {
        if (sorted.length < 2) {
            return null;
        }
        double t = TDistribution.of(sorted.length - 1.0).inverseSurvivalProbability(Interval.TAIL);
        return Interval.around(mean, t * Math.sqrt(variance / sorted.length));
    }

    /** Whether an interval reaches to the least or the largest value. */
    public boolean ends(Interval interval) {
        return interval.low() <= least() || interval.high() >= most();
    }

    /** Null for fewer than six values. */
    public @Nullable Interval medianInterval() {
        int n = sorted.length;
        int k = n == 0 ? 0 : BinomialDistribution.of(n, .5).inverseCumulativeProbability(Interval.TAIL);
        return k == 0 ? null : new Interval(sorted[k - 1], sorted[n - k]);
    }
}
