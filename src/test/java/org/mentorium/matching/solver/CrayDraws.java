package org.mentorium.matching.solver;

/**
 * The random numbers of a Cray's RANF, a congruence with 48 bits, from which OR-Library's assignment problems were
 * drawn. Multiplier, first number and the way to a cost were worked out from the published file of assign100.
 */
final class CrayDraws {

    private static final long MULTIPLIER = 44_485_709_377_909L;
    private static final long MODULUS = 1L << 48;

    /** The number of the first cost: the 124th after the generator's usual beginning. */
    private static final long FIRST = 142_423_329_712_637L;

    private CrayDraws() {}

    /** Costs from 1 (rarely) to 100, a row for each of one hundred. */
    static int[][] assign100() {
        int[][] costs = new int[100][100];
        long number = FIRST;
        for (int[] row : costs) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (int) (99 * ((double) number / MODULUS) + 1.99);
                number = number * MULTIPLIER & MODULUS - 1;
            }
        }
        return costs;
    }
}
