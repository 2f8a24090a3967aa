package org.mentorium.results;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/** The smallest groups that are shown before organisations are: by side, and whether compared. */
final class Rows {

    private Rows() {}

    static IntUnaryOperator of(boolean sides, Respondents all, BitSet pairs) {
        return place -> (sides ? 2 * (all.side()[place] + 1) : 0) + (pairs.get(place) ? 1 : 0);
    }
}
