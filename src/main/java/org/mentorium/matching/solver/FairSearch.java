package org.mentorium.matching.solver;

import java.util.List;

/** Raises the lowest score as far as as many pairs allow, then the total. */
final class FairSearch {

    /** The pairs, what proves their total, and what proves that not all can score higher. */
    record Fair(Search.Found best, Certificate.Prices beyond) {}

    private final Search search;
    private final Values values;

    FairSearch(Search search, Values values) {
        this.search = search;
        this.values = values;
    }

    Fair solve() {
        Search.Found most = search.best(values);
        int reached = most.lowest();
        long worth = search.worth(most.pairs());
        while (true) {
            // First among the listed pairs, which is quick; then over all pairs one step further, until that fails.
            reached = highestListed(reached, worth);
            Search.Found further = search.best(values.counting(reached + 1));
            if (further.pairs().isEmpty() || further.lowest() <= reached) {
                return new Fair(search.best(values.from(Math.max(0, reached))), further.prices());
            }
            reached = further.lowest();
        }
    }

    /** Halves what is between a score that is known to do and one above all. */
    private int highestListed(int does, long worth) {
        int low = does;
        int high = values.highestScore() + 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            List<Pair> pairs = search.bestListed(values.counting(0).from(middle));
            if (search.worth(pairs) == worth && !pairs.isEmpty()) {
                low = pairs.stream().mapToInt(Pair::score).min().orElseThrow();
            } else {
                high = middle;
            }
        }
        return low;
    }
}
