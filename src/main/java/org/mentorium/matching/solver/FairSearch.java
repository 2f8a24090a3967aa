package org.mentorium.matching.solver;

import java.util.List;

/** Raises the lowest score as far as as many pairs allow, then the total. */
final class FairSearch {

    /**
     * The pairs, what proves their total, and, as scores are left aside, what proves that there are not more pairs and
     * that not all can score higher.
     */
    record Fair(Search.Found best, List<Certificate.Prices> others) {}

    private final Search search;
    private final Values values;
    private final Values nothing;

    FairSearch(Search search, Values values) {
        this.search = search;
        this.values = values;
        this.nothing = values.nothing();
    }

    Fair solve() {
        Search.Found most = search.best(nothing);
        if (most.pairs().isEmpty()) {
            return new Fair(search.best(values), List.of(most.prices()));
        }
        long worth = search.worth(most.pairs());
        int reached = most.lowest();
        while (true) {
            // First among the listed pairs, which is quick; then over all pairs one step further, until that fails.
            reached = highestListed(reached, most.pairs().size(), worth);
            Search.Found further = search.best(nothing.from(reached + 1));
            if (search.worth(further.pairs()) < worth) {
                return new Fair(search.best(values.from(reached)), List.of(most.prices(), further.prices()));
            }
            reached = further.lowest();
        }
    }

    /** Halves what is between a score that is known to do and one that cannot. */
    private int highestListed(int does, int pairs, long worth) {
        int low = does;
        int high = search.highestOfAll(pairs) + 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            List<Pair> found = search.bestListed(nothing.from(middle), pairs);
            if (search.worth(found) == worth) {
                low = found.stream().mapToInt(Pair::score).min().orElseThrow();
            } else {
                high = middle;
            }
        }
        return low;
    }
}
