package org.mentorium.matching.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/**
 * Why two are, or are not, a pair of a run.
 *
 * @param against all that forbids them
 * @param outcome what it would cost to have them a pair, or, when they are one, none; null when nothing can be changed
 * @param score of the two, in points; null where something forbids them, and of two mentees
 * @param reasons what speaks for them
 */
record WhyNot(
        String mentee,
        String mentor,
        boolean paired,
        List<RuleBroken> against,
        @Nullable Outcome outcome,
        @Nullable Double score,
        List<String> reasons) {

    public boolean forbidden() {
        return !against.isEmpty();
    }
}
