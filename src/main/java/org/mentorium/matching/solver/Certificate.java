package org.mentorium.matching.solver;

/**
 * What an assignment claims of itself and the dual prices that prove it: a mentee's price is what one more mentor
 * for them could add at most, a mentor's what one more place could. Anyone can verify it with {@link CertificateChecker}, without
 * trust in the solver.
 *
 * @param pairs how many were made
 * @param possible how many can be made at most, with the fixed ones
 * @param total sum of the scores
 * @param bound what the sum of the scores of so many pairs can be at most
 * @param lowest the lowest score among the pairs; -1 when there are none
 * @param seed decided between equally good assignments
 * @param pairWorth what a pair counts besides its score, more than all scores together, so that pairs come first
 */
public record Certificate(
        int pairs,
        int possible,
        long total,
        long bound,
        int lowest,
        long seed,
        long pairWorth,
        Prices menteePrices,
        Prices mentorPrices) {

    /** Prices by number, in units of score; they do not change. */
    public static final class Prices {
        private final long[] prices;

        Prices(long... prices) {
            this.prices = prices.clone();
        }

        public int size() {
            return prices.length;
        }

        public long of(int number) {
            return prices[number];
        }
    }
}
