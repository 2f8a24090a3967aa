package org.mentorium.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mentorium.statistics.Elsewhere.column;
import static org.mentorium.statistics.Elsewhere.lines;
import static org.mentorium.statistics.Elsewhere.said;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure is that of R and of scipy, to the last digits that they print, and of PSPP to those that it prints. */
class StatisticsTests {

    static final String R = "statistics.R.out";
    static final String SCIPY = "statistics.py.out";
    final double[] before = column("likert.csv", "before");
    final double[] after = column("likert.csv", "after");

    @ParameterizedTest
    @ValueSource(strings = {R, SCIPY})
    void ofOneSample(String other) {
        Sample sample = Sample.of(before);
        Interval mean = requireNonNull(sample.meanInterval());
        Interval median = requireNonNull(sample.medianInterval());

        same(said(other, "likert.mean"), sample.mean(), sample.deviation(), mean.low(), mean.high());
        same(said(other, "likert.median"), sample.median(), median.low(), median.high());
        Sample later = Sample.of(after);
        same(said(other, "likert.quartiles"), later.quantile(.25), later.quantile(.75));
    }

    @ParameterizedTest
    @ValueSource(strings = {R, SCIPY})
    void ofPairs(String other) {
        Sample change = PairedChange.of(before, after).change();
        Interval interval = requireNonNull(change.meanInterval());

        same(said(other, "likert.change"), change.mean(), interval.low(), interval.high());
    }

    @Test
    void ofBothKindsOfCohensD() {
        PairedChange change = PairedChange.of(before, after);

        same(said(R, "likert.d"), change.dAv(), change.dZ());
    }

    @ParameterizedTest
    @ValueSource(strings = {R, SCIPY})
    void ofWilcoxonWithTiesAndZerosAndExactly(String other) {
        wilcoxon(other, "likert", SignedRank.Method.NORMAL, before, after);
        List.of("exact", "long", "few").forEach(name -> wilcoxon(other, name, SignedRank.Method.EXACT));
        List.of("fifty", "zeros").forEach(name -> wilcoxon(other, name, SignedRank.Method.NORMAL));
    }

    private static void wilcoxon(String other, String name, SignedRank.Method method) {
        double[] before = column("pairs.csv", "before", line -> line.startsWith(name + ","));
        double[] after = column("pairs.csv", "after", line -> line.startsWith(name + ","));
        wilcoxon(other, name, method, before, after);
    }

    private static void wilcoxon(String other, String name, SignedRank.Method method, double[] before, double[] after) {
        SignedRank ranks = requireNonNull(PairedChange.of(before, after).ranks());
        assertThat(ranks.method()).as(name).isEqualTo(method);
        same(said(other, name + ".wilcoxon"), ranks.n(), ranks.positive(), ranks.p());
    }

    @ParameterizedTest
    @ValueSource(strings = {R, SCIPY})
    void ofTwoGroups(String other) {
        Difference difference = requireNonNull(Difference.ofMeans(
                Sample.of(column("likert.csv", "after", line -> line.contains("mentee"))),
                Sample.of(column("likert.csv", "after", line -> line.contains("mentor")))));

        same(
                said(other, "likert.welch"),
                difference.value(),
                difference.interval().low(),
                difference.interval().high());
    }

    /** The first is the example (a) of Newcombe's table II, which prints .0524 and .3339. */
    @ParameterizedTest
    @ValueSource(strings = {R, SCIPY})
    void ofTwoProportions(String other) {
        proportions(other, "newcombe.56of70and48of80", Difference.ofProportions(56, 70, 48, 80));
        proportions(other, "newcombe.10of10and0of20", Difference.ofProportions(10, 10, 0, 20));
    }

    private static void proportions(String other, String name, @Nullable Difference difference) {
        Difference found = requireNonNull(difference);
        same(
                said(other, name),
                found.value(),
                found.interval().low(),
                found.interval().high());
    }

    @ParameterizedTest
    @ValueSource(strings = {R, SCIPY})
    void ofACorrelation(String other) {
        Correlation correlation = requireNonNull(Correlation.of(before, after));
        Interval interval = requireNonNull(correlation.interval());

        same(said(other, "likert.correlation"), correlation.r(), interval.low(), interval.high());
    }

    @ParameterizedTest
    @ValueSource(strings = {R, SCIPY})
    void ofAScale(String other) {
        Reliability reliability = requireNonNull(Reliability.of(items()));

        same(
                said(other, "likert.alpha"),
                reliability.n(),
                reliability.alpha(),
                reliability.interval().low(),
                reliability.interval().high());
    }

    @Test
    void ofPspp() {
        PairedChange change = PairedChange.of(before, after);
        SignedRank ranks = requireNonNull(change.ranks());
        Interval interval = requireNonNull(change.change().meanInterval());

        printed("Pair 1,after - before,", 0, change.change().mean());
        printed("Pair 1,after - before,", 3, interval.low());
        printed("Pair 1,after - before,", 4, interval.high());
        printed("before - after,Negative Ranks,", 2, ranks.positive());
        printed(",Ties,", 0, ranks.zeros());
        printed(
                "before,Pearson Correlation,",
                1,
                requireNonNull(Correlation.of(before, after)).r());
        Interval apart = requireNonNull(Difference.ofMeans(
                        Sample.of(column("likert.csv", "after", line -> line.contains("mentee"))),
                        Sample.of(column("likert.csv", "after", line -> line.contains("mentor")))))
                .interval();
        printed(",Equal variances not assumed,", 7, apart.low());
        printed(",Equal variances not assumed,", 8, apart.high());
        printed(".", 0, requireNonNull(Reliability.of(items())).alpha());
    }

    private static double[][] items() {
        double[][] columns = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> column("likert.csv", "i" + i))
                .toArray(double[][]::new);
        return IntStream.range(0, columns[0].length)
                .mapToObj(row -> Arrays.stream(columns)
                        .mapToDouble(column -> column[row])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static void printed(String line, int field, double value) {
        String found = lines("statistics.sps.out").stream()
                .filter(each -> each.startsWith(line))
                .findFirst()
                .orElseThrow()
                .substring(line.equals(".") ? 0 : line.length())
                .split(",")[field];
        int decimals = found.length() - (found + ".").indexOf('.') - 1;
        assertThat(value).isCloseTo(Double.parseDouble(found), within(.51 * Math.pow(10, -Math.max(0, decimals))));
    }

    private static void same(double[] others, double... ours) {
        assertThat(ours).hasSameSizeAs(others);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).isCloseTo(others[i], within(1e-12 + 1e-10 * Math.abs(others[i])));
        }
    }
}
