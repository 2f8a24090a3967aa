package org.mentorium.export;

/** What a cell can't hold as a number. */
final class Numbers {

    /** A double holds this many digits exactly, and so does a spreadsheet cell. */
    private static final long EXACT = 999_999_999_999_999L;

    private Numbers() {}

    /** A mean of nothing, say: written as an empty cell. */
    static boolean isNoNumber(Object cell) {
        return (cell instanceof Double || cell instanceof Float) && !Double.isFinite(((Number) cell).doubleValue());
    }

    /** A whole number that a spreadsheet would round. */
    static boolean isTooLong(Number number) {
        return Math.abs(number.doubleValue()) > EXACT;
    }
}
