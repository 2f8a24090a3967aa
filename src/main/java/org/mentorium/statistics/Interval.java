package org.mentorium.statistics;

/** A 95 % confidence interval. */
public record Interval(double low, double high) {

    /** What lies outside the interval, on each side. */
    static final double TAIL = .025;

    static Interval around(double middle, double margin) {
        return new Interval(middle - margin, middle + margin);
    }
}
