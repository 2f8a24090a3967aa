package org.mentorium.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How far the items of a scale go together: Cronbach's alpha, k / (k - 1) * (1 - sum of the items' variances / variance
 * of their sum), on the respondents who answered every item, with Feldt's interval, 1 - (1 - alpha) * F quantile of
 * n - 1 and (n - 1)(k - 1) degrees of freedom (Feldt, Psychometrika 30, 1965; as {@code psych::alpha.ci} in R).
 *
 * @param n respondents who answered every item
 */
public record Reliability(int n, int items, double alpha, Interval interval) {

    /**
     * One row for each respondent, NaN for what is missing. Null for fewer than two items or complete rows, and where
     * everybody has the same sum.
     */
    public static @Nullable Reliability of(double[]... rows) {
        double[][] complete = Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        int n = complete.length;
        int k = n == 0 ? 0 : complete[0].length;
        if (n < 2 || k < 2) {
            return null;
        }
        double sum = Sample.of(Arrays.stream(complete)
                        .mapToDouble(row -> Arrays.stream(row).sum())
                        .toArray())
                .variance();
        double each = 0;
        for (int item = 0; item < k; item++) {
            int column = item;
            each += Sample.of(Arrays.stream(complete)
                            .mapToDouble(row -> row[column])
                            .toArray())
                    .variance();
        }
        if (sum <= 1e-12) {
            return null;
        }
        double alpha = k / (k - 1.0) * (1 - each / sum);
        FDistribution f = FDistribution.of(n - 1.0, (n - 1.0) * (k - 1.0));
        return new Reliability(
                n,
                k,
                alpha,
                new Interval(
                        1 - (1 - alpha) * f.inverseSurvivalProbability(Interval.TAIL),
                        1 - (1 - alpha) * f.inverseCumulativeProbability(Interval.TAIL)));
    }
}
