package org.mentorium.interactions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorium.statistics.Sample;

/**
 * How often and how regularly a relationship met; docs/domain/interactions.md has the formulas. Figures
 * that are not whole are rounded to a tenth.
 *
 * @param held sessions that took place
 * @param days from the beginning (or the first session, if that was earlier) to today or the end
 * @param perMonth sessions in thirty days; null in the first thirty
 * @param usual days between two sessions, the median; null with fewer than three sessions
 * @param lower and upper: the middle half of these; null with fewer than five sessions
 * @param longest the most days between two sessions; null with fewer than two
 * @param since days since the last session; null where there was none or the relationship has ended
 */
record Rhythm(
        int held,
        long days,
        @Nullable Double perMonth,
        @Nullable Double usual,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Long longest,
        @Nullable Long since) {

    private static final int MONTH = 30;
    private static final int FOR_USUAL = 3;
    private static final int FOR_MIDDLE = 5;

    /** @param held days of the sessions that took place, in their order */
    static Rhythm of(List<LocalDate> held, LocalDate began, LocalDate until, boolean active) {
        int n = held.size();
        LocalDate from = n > 0 && held.get(0).isBefore(began) ? held.get(0) : began;
        long days = Math.max(0, ChronoUnit.DAYS.between(from, until));
        double[] gaps = IntStream.range(1, n)
                .mapToDouble(i -> ChronoUnit.DAYS.between(held.get(i - 1), held.get(i)))
                .toArray();
        Sample sample = Sample.of(gaps);
        return new Rhythm(
                n,
                days,
                days < MONTH ? null : tenth((double) n * MONTH / days),
                n < FOR_USUAL ? null : tenth(sample.median()),
                n < FOR_MIDDLE ? null : tenth(sample.quantile(.25)),
                n < FOR_MIDDLE ? null : tenth(sample.quantile(.75)),
                n < 2 ? null : (long) sample.quantile(1),
                n == 0 || !active ? null : ChronoUnit.DAYS.between(held.get(n - 1), until));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
