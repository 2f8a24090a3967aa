package org.mentorium.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Wilcoxon's signed-rank test of paired differences, two-sided, as R's {@code wilcox.test(after, before, paired =
 * TRUE)}: differences of zero are dropped (SPSS and PSPP drop them too; commons-statistics follows Pratt and ranks them,
 * so it is not used here). With fewer than 50 differences, none of them zero and no two of the same size, the
 * distribution is counted out; otherwise it is the normal one with the variance less sum(t^3 - t) / 48 for ties and a
 * continuity correction of one half. (Hollander and Wolfe, Nonparametric Statistical Methods, 2nd edition, 3.1.)
 *
 * @param n differences that are not zero
 * @param zeros differences that were dropped
 * @param positive the sum of the ranks of the positive differences, R's V
 */
public record SignedRank(int n, int zeros, double positive, double p, Method method) {

    private static final int EXACT_BELOW = 50;

    public enum Method {
        EXACT,
        NORMAL
    }

    /** Null when every difference is zero. */
    public static @Nullable SignedRank of(double... differences) {
        double[] kept = Arrays.stream(differences).filter(d -> d != 0).toArray();
        int n = kept.length;
        if (n == 0) {
            return null;
        }
        int zeros = differences.length - n;
        double[] sizes = Arrays.stream(kept).map(Math::abs).sorted().toArray();
        double positive =
                Arrays.stream(kept).filter(d -> d > 0).map(d -> rank(sizes, d)).sum();
        double ties = ties(sizes);
        boolean exact = zeros == 0 && ties == 0 && n < EXACT_BELOW;
        double p = exact ? exact(n, positive) : normal(n, positive, ties);
        return new SignedRank(n, zeros, positive, p, exact ? Method.EXACT : Method.NORMAL);
    }

    /** The middle of the places that values of this size take. */
    private static double rank(double[] sizes, double size) {
        int first = lowest(sizes, size);
        int last = lowest(sizes, Math.nextUp(size));
        return (first + 1 + last) / 2.0;
    }

    private static int lowest(double[] sizes, double size) {
        int low = 0;
        int high = sizes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sizes[middle] < size) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double ties(double[] sizes) {
        double sum = 0;
        for (int from = 0, to; from < sizes.length; from = to) {
            to = lowest(sizes, Math.nextUp(sizes[from]));
            double t = to - from;
            sum += t * t * t - t;
        }
        return sum;
    }

    private static double normal(int n, double positive, double ties) {
        double off = positive - n * (n + 1.0) / 4;
        double sigma = Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24 - ties / 48);
        double z = Math.max(0, Math.abs(off) - .5) / sigma;
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
    }

    /** Of the 2^n ways to sign the ranks, the share that lies as far out, on both sides. */
    private static double exact(int n, double positive) {
        int most = n * (n + 1) / 2;
        double[] ways = new double[most + 1];
        ways[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int sum = most; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        int nearer = (int) Math.min(positive, most - positive);
        double tail = 0;
        for (int sum = 0; sum <= nearer; sum++) {
            tail += ways[sum];
        }
        return Math.min(1, 2 * tail / Math.pow(2, n));
    }
}
