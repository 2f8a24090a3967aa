package org.mentorium.results;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Who answered one question at one time, as far as the rules on small groups need it. The same place in two of them is
 * the same response.
 *
 * @param person who gave the response at a place: whoever answers after each session has several
 * @param side 0 or 1, or {@link #NEITHER}
 * @param organisation a number, or -1
 */
record Respondents(int[] places, int[] person, int[] side, long[] organisation) {

    static final int SIDES = 2;
    /** Of peers, and where it is not known. */
    static final int NEITHER = -1;

    /** Those of so many places who are in. */
    static int[] places(int n, IntPredicate in) {
        int[] places = new int[n];
        int found = 0;
        for (int place = 0; place < n; place++) {
            if (in.test(place)) {
                places[found++] = place;
            }
        }
        return Arrays.copyOf(places, found);
    }

    Respondents where(IntPredicate place) {
        int[] some = places(places.length, at -> place.test(places[at]));
        for (int at = 0; at < some.length; at++) {
            some[at] = places[some[at]];
        }
        return new Respondents(some, person, side, organisation);
    }

    Respondents of(int one) {
        return where(place -> side[place] == one);
    }

    /** People, however often each of them answered. */
    int people() {
        BitSet people = new BitSet();
        for (int place : places) {
            people.set(person[place]);
        }
        return people.cardinality();
    }
}
