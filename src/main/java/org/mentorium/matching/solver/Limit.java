package org.mentorium.matching.solver;

import java.math.BigInteger;
import java.util.List;

/** What no assignment can exceed in a view of a problem, as prices prove it. Sums may be greater than a long. */
final class Limit {

    private final AssignmentProblem view;
    private final Certificate.Prices prices;
    private final int[] wanted;
    private BigInteger sum = BigInteger.ZERO;
    private boolean valid;

    Limit(AssignmentProblem view, Certificate.Prices prices) {
        this.view = view;
        this.prices = prices;
        this.wanted = view.wantedBesidesFixed();
        this.valid = prices.mentees() == view.mentees() && prices.mentors() == view.mentors();
        int[] capacity = view.capacityBesidesFixed();
        for (int mentor = 0; valid && mentor < capacity.length; mentor++) {
            add(checked(prices.ofMentor(mentor)), capacity[mentor]);
        }
    }

    void add(Rows.Row row) {
        if (!valid) {
            return;
        }
        long price = checked(prices.ofMentee(row.mentee));
        long step = view.worth().step();
        if (step == 0) {
            add(price, wanted[row.mentee]);
        } else {
            for (int n = 1; n <= wanted[row.mentee] && price > view.worth().less(n); n++) {
                add(price - view.worth().less(n), 1);
            }
        }
        Values values = view.values();
        long less = view.worth().of(row.mentee) - price;
        for (int i = 0; i < row.size; i++) {
            if (row.scores[i] >= values.least()) {
                long more = values.of(row.scores[i]) + less - prices.ofMentor(row.mentors[i]);
                if (more > 0) {
                    add(more, 1);
                }
            }
        }
    }

    boolean valid() {
        return valid;
    }

    BigInteger sum() {
        return sum;
    }

    /** How many pairs the limit allows where all are worth the same. */
    long pairs() {
        return sum.divide(worth()).longValueExact();
    }

    /** What it leaves for the scores of so many. */
    BigInteger beyondPairs() {
        return sum.mod(worth());
    }

    /** What the pairs gain. */
    BigInteger gained(List<Pair> pairs) {
        int[] made = new int[view.mentees()];
        BigInteger gained = BigInteger.ZERO;
        for (Pair pair : pairs) {
            long gain = view.gain(pair.mentee(), pair.score()) - view.worth().less(++made[pair.mentee()]);
            gained = gained.add(BigInteger.valueOf(gain));
        }
        return gained;
    }

    private BigInteger worth() {
        return BigInteger.valueOf(Math.max(1, view.worth().pair()));
    }

    private void add(long price, long times) {
        if (price != 0 && times != 0) {
            sum = sum.add(BigInteger.valueOf(price).multiply(BigInteger.valueOf(times)));
        }
    }

    /** Prices beyond the worth of the best pair prove nothing that smaller ones do not. */
    private long checked(long price) {
        valid &= price >= 0 && price <= view.worth().most() + view.values().highest();
        return price;
    }
}
