package org.mentorium.matching.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrelationTests {

    private static final double EXACT = 1e-4;

    @Test
    void aKnownCaseIsReproduced() {
        Correlation found = Correlation.of(points(1, 2, 3, 2, 5, 4, 6, 5, 7, 7));
        assertThat(found.n()).isEqualTo(5);
        assertThat(found.r()).isCloseTo(r(points(1, 2, 3, 2, 5, 4, 6, 5, 7, 7)), within(EXACT));
        double z = Math.log((1 + said(found.r())) / (1 - said(found.r()))) / 2;
        assertThat(found.low()).isCloseTo(Math.tanh(z - 1.95996 / Math.sqrt(2)), within(EXACT));
        assertThat(found.high()).isCloseTo(Math.tanh(z + 1.95996 / Math.sqrt(2)), within(EXACT));
        assertThat(found.open()).isFalse();
    }

    @Test
    void fewerThanFiveAreWithheld() {
        Correlation found = Correlation.of(points(1, 2, 3, 2, 5, 4, 6, 5));
        assertThat(found.withheld()).isTrue();
        assertThat(found.r()).isNull();
    }

    @Test
    void whatIsTheSameForAllCannotBeCompared() {
        Correlation found = Correlation.of(points(1, 1, 2, 1, 3, 1, 4, 1, 5, 1));
        assertThat(found.withheld()).isFalse();
        assertThat(found.r()).isNull();
    }

    @Test
    void perfectAgreementHasNoNotANumber() {
        Correlation found = Correlation.of(points(1, 1, 2, 2, 3, 3, 4, 4, 5, 5));
        assertThat(found.r()).isEqualTo(1);
        assertThat(found.low()).isEqualTo(1);
        assertThat(found.high()).isEqualTo(1);
    }

    @Test
    void theIntervalHoldsTheTruthAboutNineteenTimesInTwenty() {
        SplittableRandom random = new SplittableRandom(11);
        double truth = 0.5;
        int held = 0;
        int rounds = 2000;
        for (int round = 0; round < rounds; round++) {
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                double x = normal(random);
                points.add(new double[] {x, truth * x + Math.sqrt(1 - truth * truth) * normal(random)});
            }
            Correlation found = Correlation.of(points);
            held += said(found.low()) <= truth && truth <= said(found.high()) ? 1 : 0;
        }
        assertThat((double) held / rounds).isBetween(0.93, 0.97);
    }

    private static double said(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** By the definition in terms of sums, another way than the code's. */
    private static double r(List<double[]> points) {
        double n = points.size();
        double x = points.stream().mapToDouble(p -> p[0]).sum();
        double y = points.stream().mapToDouble(p -> p[1]).sum();
        double xy = points.stream().mapToDouble(p -> p[0] * p[1]).sum();
        double xx = points.stream().mapToDouble(p -> p[0] * p[0]).sum();
        double yy = points.stream().mapToDouble(p -> p[1] * p[1]).sum();
        return (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
    }

    private static List<double[]> points(double... flat) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < flat.length; i += 2) {
            points.add(new double[] {flat[i], flat[i + 1]});
        }
        return points;
    }
}
