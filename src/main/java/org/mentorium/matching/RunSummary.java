package org.mentorium.matching;

/**
 * A run in a few figures, as it is now.
 *
 * @param mentees who take part
 * @param matched mentees of those who have or are proposed as many mentors as they get
 * @param byHand pairs set by hand
 * @param whole whether there are as many pairs, of as much in all, as the run made
 * @param lowest whole points of the weakest pair; 0 without pairs
 * @param mean whole points of the average pair
 */
public record RunSummary(
        int mentees,
        int matched,
        int pairs,
        int byHand,
        boolean whole,
        int lowest,
        int mean,
        int together,
        int waiting,
        int ended) {

    public int unmatched() {
        return mentees - matched;
    }

    /** Whether the certificate still speaks of the pairs as they are. */
    public boolean untouched() {
        return byHand == 0 && whole;
    }
}
