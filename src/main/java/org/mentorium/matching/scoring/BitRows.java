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
}
