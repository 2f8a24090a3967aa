package org.mentorium.matching;

import java.util.Map;

/**
 * How good a run is, as it was when it was made, and what it was made of.
 *
 * @param wanted how many mentors the mentees lacked, in all
 * @param places how many mentees the mentors had room for, in all
 * @param possible the most pairs that rules and places allow
 * @param total sum of the scores, in hundredths
 * @param bound the most that so many pairs could total
 * @param lowest the lowest score, or -1 without a pair
 * @param verified whether the checker, which knows nothing of the solver, found all of this proven
 * @param excluded rule to how many of all pairs of a mentee and a mentor it forbids
 * @param input hash of all that went in: the same input and seed give the same pairs
 */
public record RunCertificate(
        int mentees,
        int wanted,
        int mentors,
        int places,
        int pairs,
        long possible,
        long total,
        long bound,
        int lowest,
        boolean verified,
        Map<String, Integer> excluded,
        String input) {

    /** How many points more the average could be at most. */
    public long pointsLeft() {
        return possible == 0 ? 0 : Math.max(0, bound - total) / (100 * possible);
    }

    /** Whether it is proven that there is nothing better. */
    public boolean exact() {
        return verified && pairs == possible && total == bound;
    }
}
