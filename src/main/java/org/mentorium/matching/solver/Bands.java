package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * Bands of equal width, as many as can be held exactly: a pair beyond the lowest band counts more than all gains in
 * higher ones together, so with more people there is room for fewer.
 */
record Bands(List<Integer> starts, Values values) {

    static final int MOST = 10;

    /** Where all but the lowest of so many begin, of scores in hundredths. */
    static List<Integer> starts(int count) {
        return starts(Candidates.HIGHEST, count);
    }

    static Bands of(AssignmentProblem problem) {
        for (int count = problem.bands(); count > 1; count--) {
            try {
                Bands bands = of(problem, starts(problem.values().highestScore(), count));
                // The worth of a pair must fit beside them, too.
                problem.valued(bands.values());
                return bands;
            } catch (ArithmeticException | IllegalArgumentException e) {
                // Too many bands for so many people: one fewer.
                continue;
            }
        }
        return new Bands(List.of(), problem.values());
    }

    /** @throws ArithmeticException when there are too many */
    static Bands of(AssignmentProblem problem, List<Integer> starts) {
        long most = Math.min(sum(problem.wantedBesidesFixed()), sum(problem.capacityBesidesFixed()));
        Values values = problem.values();
        long[] table = new long[values.highestScore() + 1];
        for (int score = 0; score < table.length; score++) {
            table[score] = values.of(score);
        }
        for (int band = starts.size() - 1; band >= 0; band--) {
            long more = Math.addExact(Math.multiplyExact(table[table.length - 1], most), 1);
            for (int score = starts.get(band); score < table.length; score++) {
                table[score] = Math.addExact(table[score], more);
            }
        }
        return new Bands(List.copyOf(starts), Values.of(table));
    }

    private static List<Integer> starts(int highest, int count) {
        List<Integer> starts = new ArrayList<>();
        for (int band = 1; band < count; band++) {
            starts.add(Math.max(1, (int) ((highest + 1L) * band / count)));
        }
        return starts.stream().distinct().toList();
    }

    private static long sum(int[] numbers) {
        long sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
