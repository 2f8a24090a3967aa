package org.mentorium.assignments;

import java.math.BigDecimal;
import java.util.Arrays;

/** Decimal numbers as they were written: digits and how many of them stand behind the point. */
final class Decimals {

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 100;
    /** All that a number of so many digits can need; reading longer ones takes the square of their length. */
    private static final int LONGEST = MOST_DIGITS + MOST_DECIMALS + 2;

    private long[] digits = new long[1024];
    private byte[] scales = new byte[1024];
    private int size;

    /** @return false when the text is no number, or has more than 18 digits or 100 decimals */
    boolean add(String text) {
        if (size == digits.length) {
            digits = Arrays.copyOf(digits, 2 * size);
            scales = Arrays.copyOf(scales, 2 * size);
        }
        return addPlain(text) || text.length() <= LONGEST && addAny(text);
    }

    /** Most are plain, and there may be millions. */
    private boolean addPlain(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = -1;
        long value = 0;
        int n = text.length();
        if (n == from || n - from > MOST_DIGITS) {
            return false;
        }
        for (int i = from; i < n; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > from && i + 1 < n) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                value = 10 * value + (c - '0');
            } else {
                return false;
            }
        }
        put(from == 1 ? -value : value, point < 0 ? 0 : n - 1 - point);
        return true;
    }

    private boolean addAny(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            boolean whole = value.scale() < 0 && (long) value.precision() - value.scale() <= MOST_DIGITS;
            value = whole ? value.setScale(0) : value;
            value = value.signum() == 0 ? BigDecimal.ZERO : value;
            if (value.precision() > MOST_DIGITS || value.scale() < 0 || value.scale() > MOST_DECIMALS) {
                value = value.stripTrailingZeros();
            }
            if (value.precision() > MOST_DIGITS || value.scale() < 0 || value.scale() > MOST_DECIMALS) {
                return false;
            }
            put(value.unscaledValue().longValueExact(), value.scale());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void put(long value, int scale) {
        digits[size] = value;
        scales[size++] = (byte) scale;
    }

    int size() {
        return size;
    }

    BigDecimal get(int i) {
        return BigDecimal.valueOf(digits[i], scales[i]);
    }

    /**
     * All of them in whole units of one in 10^decimals, rounded down to those; the least is 0 when any is negative.
     */
    Units units(long highest) {
        int most = 0;
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal greatest = BigDecimal.ZERO;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, scales[i]);
        }
        for (int i = 0; i < size; i++) {
            double value = digits[i] / Math.pow(10, scales[i]);
            if (value < least.doubleValue()) {
                least = get(i).min(least);
            } else if (value > greatest.doubleValue()) {
                greatest = get(i).max(greatest);
            }
        }
        BigDecimal range = greatest.subtract(least);
        int decimals = most;
        while (decimals > 0 && range.movePointRight(decimals).compareTo(BigDecimal.valueOf(highest - 2)) > 0) {
            decimals--;
        }
        if (range.movePointRight(decimals).compareTo(BigDecimal.valueOf(highest - 2)) > 0) {
            throw new IllegalArgumentException("range");
        }
        long[] units = new long[size];
        long offset = whole(least.unscaledValue().longValueExact(), least.scale(), decimals);
        for (int i = 0; i < size; i++) {
            units[i] = whole(digits[i], scales[i], decimals) - offset;
        }
        return new Units(units, offset, decimals, decimals == most);
    }

    private static long whole(long digits, int scale, int decimals) {
        long value = digits;
        for (int s = scale; s < decimals; s++) {
            value *= 10;
        }
        int by = scale - decimals;
        for (int s = 0; s < by; s++) {
            value = Math.floorDiv(value, 10);
        }
        return value;
    }

    /**
     * Numbers in units of one in 10^decimals, after the offset was taken away.
     *
     * @param exact whether nothing was rounded
     */
    record Units(long[] values, long offset, int decimals, boolean exact) {

        /** Places among the different values, as the table has them. */
        int[] ranks(long[] table) {
            int[] ranks = new int[values.length];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = Arrays.binarySearch(table, values[i]);
            }
            return ranks;
        }

        long[] table() {
            return Arrays.stream(values).sorted().distinct().toArray();
        }

        BigDecimal decimal(long sum) {
            return BigDecimal.valueOf(sum, decimals);
        }
    }
}
