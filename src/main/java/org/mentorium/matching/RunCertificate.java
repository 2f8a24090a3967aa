package org.mentorium.matching;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.Aim;
import org.mentorium.programs.MatchObjective;
import org.mentorium.programs.Precedence;

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
 * @param input hash of all that went in: the same input, seed and version give the same pairs
 * @param objective what the pairs are to be good at
 * @param precedence who came first where places were short
 * @param blocking how many two there are who would both score higher with each other than with whom they have
 * @param bands how many bands of scores were filled from below; 1 where that was not the objective
 * @param version of the way of finding the pairs
 * @param wishesMet how many pairs are of a mentee with a mentor of their wishes
 * @param pinsRefused how many pins of two who take part and are not together could not be kept
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
        String input,
        @Nullable MatchObjective objective,
        @Nullable Precedence precedence,
        @Nullable Integer blocking,
        @Nullable Integer bands,
        @Nullable Integer version,
        @Nullable Integer wishesMet,
        @Nullable Integer pinsRefused) {

    public RunCertificate {
        // Runs that were made before there was a choice.
        objective = objective == null ? Aim.USUAL.objective() : objective;
        precedence = precedence == null ? Aim.USUAL.precedence() : precedence;
        bands = bands == null ? Integer.valueOf(1) : bands;
    }

    /** Whether somebody had to come first, for there could not be a pair for all who wanted one. */
    public boolean someLeftOut() {
        return version != null && pairs < wanted;
    }

    /** How many pins the run could not keep; why is said where pins are listed. */
    public int pinsNotKept() {
        return pinsRefused == null ? 0 : pinsRefused;
    }

    /** How many points more the average could be at most. */
    public long pointsLeft() {
        return possible == 0 ? 0 : Math.max(0, bound - total) / (100 * possible);
    }

    /** Whether it is proven that there is nothing better. */
    public boolean exact() {
        return verified && pairs == possible && total == bound;
    }
}
