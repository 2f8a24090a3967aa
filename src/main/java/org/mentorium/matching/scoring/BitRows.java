package org.mentorium.matching.scoring;

/** A bit set for each row, all in one array. */
final class BitRows {

    private final int width;
    private final long[] words;

    BitRows(int rows, int bits) {
        width = (bits + 63) >>> 6;
        words = new long[rows * width];
    }

    void set(int row, int bit) {
        words[row * width + (bit >>> 6)] |= 1L << bit;
    }

    boolean get(int row, int bit) {
        return (words[row * width + (bit >>> 6)] >>> bit & 1) == 1;
    }

    /** How many bits a row has. */
    int count(int row) {
        return common(row, this, row);
    }

    /** How many bits a row has in common with a row of the other. */
    int common(int row, BitRows other, int otherRow) {
        int count = 0;
        int a = row * width;
        int b = otherRow * width;
        for (int i = 0; i < width; i++) {
            count += Long.bitCount(words[a + i] & other.words[b + i]);
        }
        return count;
    }

    /** The same with every row of the other, without looking at words in which this row has nothing. */
    void commons(int row, BitRows other, int[] counts) {
        java.util.Arrays.fill(counts, 0, rows(other), 0);
        for (int i = 0; i < width; i++) {
            long word = words[row * width + i];
            if (word != 0) {
                int at = i;
                for (int otherRow = 0; at < other.words.length; otherRow++, at += width) {
                    counts[otherRow] += Long.bitCount(word & other.words[at]);
                }
            }
        }
    }

    private static int rows(BitRows rows) {
        return rows.width == 0 ? 0 : rows.words.length / rows.width;
    }
}
