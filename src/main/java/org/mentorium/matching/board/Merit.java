package org.mentorium.matching.board;

import java.util.List;

/**
 * How good the pairs of a draft are by what its program asked for.
 *
 * @param total sum of all scores, in hundredths
 * @param lowest score, in hundredths; -1 without a pair
 * @param inBands how many pairs are in each band of scores, the lowest first
 * @param blocking how many two there are who would both rather have each other than whom they have
 */
record Merit(int pairs, long total, int lowest, List<Integer> inBands, int blocking) {

    Merit {
        inBands = List.copyOf(inBands);
    }
}
