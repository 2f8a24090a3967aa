package org.mentorium.matching.peers;

import java.util.List;

/**
 * Dual prices of a matching, on the pool taken twice: each person has a second self, who may be paired with the second
 * selves of the same others, or with the first self, which means that they stay alone. So everybody is paired, and half
 * of the cost of all that, by its sign, is the worth of the best matching. In quarters of a unit.
 *
 * @param people the price of each person, and then of each second self
 * @param sets sets of an odd number, of whom one must be paired outside, and what that is worth
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record PeerPrices(long[] people, List<OddSet> sets) {

    static final long QUARTERS = 4;

    public PeerPrices {
        people = people.clone();
        sets = List.copyOf(sets);
    }

    @Override
    public long[] people() {
        return people.clone();
    }

    /** Its price is not negative. */
    public record OddSet(List<Integer> members, long price) {

        public OddSet {
            members = List.copyOf(members);
        }
    }
}
