package org.mentorium.results;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Who is compared before and after: of those who answered both times so many that those who are left out of the
 * comparison are, at each time, nobody or at least five. Otherwise the figures of one time less those of the pairs would
 * tell what a few answered. The sides are shown apart where that leaves out no more. Who is left out besides is drawn by a digest, the
 * same at each look.
 *
 * @param both how many answered both times
 * @param pairs the places of those who are compared
 * @param aside how many were left out so that the others' answers stay theirs
 * @param sides whether those who are compared are shown apart by side
 * @param sidesBefore whether all who answered before are
 * @param onlyBefore how many answered before and not after
 */
record Pairing(int both, BitSet pairs, int aside, int onlyBefore, int onlyAfter, boolean sides, boolean sidesBefore) {

    /**
     * Places are people here: each person is the same place before and after.
     *
     * @param drawn the places in the order in which they are left out
     */
    static Pairing of(Respondents before, Grouping shownBefore, Respondents after, Grouping shownAfter, int[] drawn) {
        BitSet earlier = set(before);
        BitSet later = set(after);
        boolean sides = shownBefore.sides() || shownAfter.sides();
        BitSet whole = pairs(union(earlier, later), earlier, later, drawn);
        if (!together(before, shownBefore.sides(), whole) || !together(after, shownAfter.sides(), whole)) {
            whole.clear();
        }
        BitSet apart = new BitSet();
        for (int side = 0; side < Respondents.SIDES && sides; side++) {
            apart.or(pairs(union(set(before.of(side)), set(after.of(side))), earlier, later, drawn));
        }
        // Where only one of the times shows the sides apart, the other may have few on one of them.
        boolean better = sides
                && apart.cardinality() >= whole.cardinality()
                && apart(before, shownBefore.sides(), apart)
                && apart(after, shownAfter.sides(), apart);
        BitSet pairs = better ? apart : whole;
        int both = and(earlier, later).cardinality();
        return new Pairing(
                both,
                pairs,
                both - pairs.cardinality(),
                earlier.cardinality() - both,
                later.cardinality() - both,
                better,
                shownBefore.sides());
    }

    private static BitSet pairs(BitSet block, BitSet earlier, BitSet later, int[] drawn) {
        BitSet pairs = and(and(earlier, later), block);
        int both = pairs.cardinality();
        int before = and(earlier, block).cardinality() - both;
        int after = and(later, block).cardinality() - both;
        int aside = aside(before, after);
        if (both - aside < Grouping.FEWEST) {
            return new BitSet();
        }
        for (int i = 0; aside > 0; i++) {
            if (pairs.get(drawn[i])) {
                pairs.clear(drawn[i]);
                aside--;
            }
        }
        return pairs;
    }

    /** Every side is cut into those who are compared and those who are not, nobody or enough of each. */
    private static boolean apart(Respondents time, boolean sides, BitSet pairs) {
        return IntStream.range(sides ? 0 : Respondents.SIDES, Respondents.SIDES + 1)
                .mapToObj(side -> set(side < Respondents.SIDES ? time.of(side) : time))
                .allMatch(group -> cut(group, pairs));
    }

    private static boolean cut(BitSet group, BitSet pairs) {
        int in = and(group, pairs).cardinality();
        return enough(in) && enough(group.cardinality() - in);
    }

    /** Those who are compared are shown beside the sides, but not of each side: {@link Grouping} says why that is safe. */
    private static boolean together(Respondents time, boolean sides, BitSet pairs) {
        if (!sides || pairs.isEmpty()) {
            return cut(set(time), pairs);
        }
        BitSet one = set(time.of(0));
        BitSet other = set(time.of(1));
        int in = Math.min(and(one, pairs).cardinality(), and(other, pairs).cardinality());
        int out = Math.min(
                one.cardinality() - and(one, pairs).cardinality(),
                other.cardinality() - and(other, pairs).cardinality());
        return cut(set(time), pairs) && enough(in + out);
    }

    private static boolean enough(int n) {
        return n == 0 || n >= Grouping.FEWEST;
    }

    /** The fewest that make each of the two nobody or enough. */
    static int aside(int before, int after) {
        return enough(before) && enough(after) ? 0 : Math.max(Grouping.FEWEST - before, Grouping.FEWEST - after);
    }

    private static BitSet set(Respondents some) {
        BitSet set = new BitSet();
        IntStream.of(some.places()).forEach(set::set);
        return set;
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet result = (BitSet) one.clone();
        result.and(other);
        return result;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet result = (BitSet) one.clone();
        result.or(other);
        return result;
    }
}
