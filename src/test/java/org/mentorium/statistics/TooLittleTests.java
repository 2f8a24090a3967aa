package org.mentorium.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What cannot be computed is said to be so, and never a wrong number or an exception. */
class TooLittleTests {

    @Test
    void anEmptySampleHasNoFigures() {
        Sample none = Sample.of(Double.NaN);

        assertThat(none.n()).isZero();
        assertThat(none.mean()).isNaN();
        assertThat(none.deviation()).isNaN();
        assertThat(none.median()).isNaN();
        assertThat(none.meanInterval()).isNull();
        assertThat(none.medianInterval()).isNull();
    }

    @Test
    void theMedianHasAnIntervalFromSixValuesOn() {
        assertThat(Sample.of(1, 2, 3, 4, 5).medianInterval()).isNull();
        assertThat(Sample.of(1, 2, 3, 4, 5, 6).medianInterval()).isEqualTo(new Interval(1, 6));
    }

    @Test
    void whereNobodyChangedThereIsNoTest() {
        PairedChange none = PairedChange.of(new double[] {2, 2, 2}, new double[] {2, 2, 2});

        assertThat(none.ranks()).isNull();
        assertThat(none.dAv()).isNaN();
        assertThat(none.dZ()).isNaN();
        assertThat(none.change().meanInterval()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void whereNothingVariesNothingGoesTogether() {
        assertThat(Correlation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isNull();
        assertThat(Correlation.of(new double[0], new double[0])).isNull();
        assertThat(Reliability.of(new double[][] {{1, 1}, {1, 1}})).isNull();
        assertThat(Reliability.of(new double[][] {{1}, {2}, {3}})).isNull();
        assertThat(Reliability.of()).isNull();
        assertThat(Difference.ofMeans(Sample.of(1, 1), Sample.of(2, 2))).isNull();
        assertThat(Difference.ofProportions(0, 0, 1, 2)).isNull();
    }

    @Test
    void aPerfectCorrelationIsOne() {
        assertThat(Correlation.of(new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8}))
                .isEqualTo(new Correlation(4, 1, new Interval(1, 1)));
    }

    @Test
    void meansThatDifferByTheirLastBitAloneAreTheSame() {
        PairedChange change = PairedChange.of(
                new double[] {4 / 3d, 2 / 3d, .1 + .2, 7 / 3d}, new double[] {7 / 3d, 5 / 3d, .3, 4 / 3d});

        SignedRank ranks = Objects.requireNonNull(change.ranks());
        assertThat(ranks.zeros()).isEqualTo(1);
        assertThat(ranks.positive()).as("three of the same size").isEqualTo(4);
    }
}
