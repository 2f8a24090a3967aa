package org.mentorium.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What changed between two measurements of the same people.
 *
 * <p>The interval is that of the mean of the differences, as R's {@code t.test(after, before, paired = TRUE)}. Cohen's
 * d for paired data comes in two kinds, and the difference matters:
 *
 * <ul>
 *   <li>{@code dAv}: the mean change over the root of the mean of the two variances (Cumming, Understanding The New
 *       Statistics, 2012, 11.13). It tells how large the change is beside how much people differ, and can be compared
 *       with d of independent groups. Pages show this one and name it.
 *   <li>{@code dZ}: the mean change over the standard deviation of the changes (Cohen 1988; Lakens, Frontiers in
 *       Psychology 4, 2013). It grows with the correlation of the two measurements; it is what power is computed from.
 * </ul>
 *
 * NaN where nobody differs.
 *
 * @param change later less earlier
 */
public record PairedChange(
        Sample before,
        Sample after,
        Sample change,
        double dAv,
        double dZ,
        @Nullable SignedRank ranks) {

    private static final double EXACT = 1e9;

    /** The same place in both belongs to the same person; neither may be missing. */
    public static PairedChange of(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException("Not pairs");
        }
        double[] differences = new double[before.length];
        for (int i = 0; i < before.length; i++) {
            differences[i] = difference(before[i], after[i]);
        }
        Sample earlier = Sample.of(before);
        Sample later = Sample.of(after);
        Sample change = Sample.of(differences);
        return new PairedChange(
                earlier,
                later,
                change,
                ratio(change.mean(), Math.sqrt((earlier.variance() + later.variance()) / 2)),
                ratio(change.mean(), change.deviation()),
                SignedRank.of(differences));
    }

    /** To nine digits after the point: means that are equal but for their last bit are equal. */
    public static double difference(double before, double after) {
        return Math.rint((after - before) * EXACT) / EXACT;
    }

    private static double ratio(double change, double deviation) {
        return deviation > 0 ? change / deviation : Double.NaN;
    }
}
