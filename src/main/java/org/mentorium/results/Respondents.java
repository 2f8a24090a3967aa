package org.mentorium.results;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who answered one question at one time, as far as the rules on small groups need it. The same place in two of them is
 * the same response.
 *
 * @param person who gave the response at a place: whoever answers after each session has several
 * @param side 0 or 1, or -1 where it is not known
 * @param organisation a number, or -1
 */
record Respondents(int[] places, int[] person, int[] side, long[] organisation) {

    static final int SIDES = 2;

    Respondents where(IntPredicate place) {
        return new Respondents(IntStream.of(places).filter(place).toArray(), person, side, organisation);
    }

    Respondents of(int one) {
        return where(place -> side[place] == one);
    }

    /** People, however often each of them answered. */
    int people() {
        return (int) IntStream.of(places).map(place -> person[place]).distinct().count();
    }
}
