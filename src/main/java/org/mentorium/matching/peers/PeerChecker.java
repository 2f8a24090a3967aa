package org.mentorium.matching.peers;

import java.util.BitSet;

/**
 * Verifies a matching from its prices alone, without the solver. Whoever is paired in whatever way, in the pool taken
 * twice each pair costs at least the prices of its two and of the odd sets that part them, and every odd set is parted
 * at least once. So all prices together are the least that it can cost, and half of that, by its sign, is the most that
 * a matching can be worth.
 */
public final class PeerChecker {

    private PeerChecker() {}

    /**
     * The outcome, with how many pairs are possible and what so many can total, as the prices prove it.
     *
     * @param valid whether the pairs keep the rules, nobody is in two, and the prices prove anything at all
     */
    public record Check(boolean valid, long pairs, long total, long possible, long bound) {

        /** Whether there is nothing better. */
        public boolean exact() {
            return valid && pairs == possible && total == bound;
        }
    }

    public static Check check(PeerProblem problem, PeerMatching matching) {
        long worth = problem.pairWorth();
        long most = most(problem, matching.prices());
        boolean valid = most >= 0 && pairsHold(problem, matching);
        return new Check(
                valid, matching.pairs().size(), matching.total(), valid ? most / worth : -1, valid ? most % worth : -1);
    }

    private static boolean pairsHold(PeerProblem problem, PeerMatching matching) {
        BitSet seen = new BitSet(problem.people());
        for (PeerMatching.Two two : matching.pairs()) {
            if (two.one() < 0 || two.one() >= two.other() || two.other() >= problem.people()) {
                return false;
            }
            int score = problem.scores().of(two.one(), two.other());
            if (score < 0 || score != two.score() || seen.get(two.one()) || seen.get(two.other())) {
                return false;
            }
            seen.set(two.one());
            seen.set(two.other());
        }
        return true;
    }

    /** The most that a matching can be worth, or -1 when the prices do not prove it. */
    private static long most(PeerProblem problem, PeerPrices prices) {
        int n = problem.people();
        long[] people = prices.people();
        if (people.length != 2 * n) {
            return -1;
        }
        Slack slack = new Slack(prices);
        for (int one = 0; one < n; one++) {
            if (slack.of(one, n + one, 0) < 0) {
                return -1;
            }
            for (int other = one + 1; other < n; other++) {
                int score = problem.scores().of(one, other);
                long cost = -(problem.pairWorth() + score) * PeerPrices.QUARTERS;
                if (score >= 0 && (slack.of(one, other, cost) < 0 || slack.of(n + one, n + other, cost) < 0)) {
                    return -1;
                }
            }
        }
        long all = 0;
        for (long price : people) {
            all += price;
        }
        for (PeerPrices.OddSet set : prices.sets()) {
            if (set.price() < 0 || set.members().size() % 2 == 0) {
                return -1;
            }
            all += set.price();
        }
        return Math.floorDiv(-all, 2 * PeerPrices.QUARTERS);
    }
}
