package org.mentorium.matching.peers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** By how much a pair costs more than the prices of the two say that it is worth; below 0 it could improve the matching. */
final class Slack {

    private final long[] people;
    private final long[] inSets;
    private final List<BitSet> sets = new ArrayList<>();
    private final List<Long> prices = new ArrayList<>();
    private final List<List<Integer>> setsOf = new ArrayList<>();

    Slack(PeerPrices known) {
        people = known.people();
        inSets = new long[people.length];
        for (int i = 0; i < people.length; i++) {
            setsOf.add(new ArrayList<>());
        }
        for (PeerPrices.OddSet set : known.sets()) {
            BitSet bits = new BitSet(people.length);
            for (int member : set.members()) {
                bits.set(member);
                inSets[member] += set.price();
                setsOf.get(member).add(sets.size());
            }
            sets.add(bits);
            prices.add(set.price());
        }
    }

    /** Of two who cost so much, in quarters. Only sets that part the two count. */
    long of(int one, int other, long cost) {
        long parting = inSets[one] + inSets[other];
        for (int set : setsOf.get(one)) {
            if (sets.get(set).get(other)) {
                parting -= 2 * prices.get(set);
            }
        }
        return cost - people[one] - people[other] - parting;
    }
}
