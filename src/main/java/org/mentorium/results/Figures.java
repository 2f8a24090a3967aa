package org.mentorium.results;

import java.util.List;
import org.mentorium.instruments.Scale;
import org.mentorium.statistics.Sample;

/**
 * What a group answered under one key.
 *
 * @param shares how many chose each option, in the order of the scale; empty for numbers
 */
public record Figures(List<Share> shares, Sample sample) {

    /** One option and how many chose it. */
    public record Share(Scale.Option option, int n) {}

    /** Of one option each. */
    static Figures of(List<Scale.Option> options, double[] values) {
        return new Figures(
                options.stream()
                        .map(option -> new Share(option, count(values, option.value())))
                        .toList(),
                Sample.of(values));
    }

    static int count(double[] values, double value) {
        int n = 0;
        for (double each : values) {
            n += each == value ? 1 : 0;
        }
        return n;
    }
}
