package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mentorium.matching.Board;
import org.mentorium.matching.Pins;
import org.mentorium.matching.solver.Blocking;
import org.mentorium.matching.solver.Certificate;
import org.mentorium.matching.solver.Pair;
import org.mentorium.programs.MatchObjective;

/**
 * Measures drafts by what a run's pairs were chosen by.
 *
 * @param bands how many bands of scores there are; 1 where they do not count
 */
record Yardstick(Board board, MatchObjective objective, int bands) {

    Merit of(Collection<Pair> pairs) {
        return new Merit(
                pairs.size(),
                pairs.stream().mapToLong(Pair::score).sum(),
                pairs.stream().mapToInt(Pair::score).min().orElse(-1),
                objective == MatchObjective.BANDS ? inBands(pairs) : List.of(),
                objective == MatchObjective.STABLE ? blocking(pairs) : 0);
    }

    private List<Integer> inBands(Collection<Pair> pairs) {
        List<Integer> starts = Certificate.bandStarts(bands);
        List<Integer> counts = new ArrayList<>();
        for (int band = 0; band <= starts.size(); band++) {
            int from = band == 0 ? 0 : starts.get(band - 1);
            int to = band == starts.size() ? Integer.MAX_VALUE : starts.get(band);
            counts.add((int) pairs.stream()
                    .filter(pair -> pair.score() >= from && pair.score() < to)
                    .count());
        }
        return counts;
    }

    /** What is pinned is not left, whatever else the two might like. */
    private int blocking(Collection<Pair> pairs) {
        return Blocking.count(board.problem(Pins.of(board.cohort(), board.scoring())), List.copyOf(pairs));
    }
}
