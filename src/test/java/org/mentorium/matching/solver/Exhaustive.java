package org.mentorium.matching.solver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tries everything: mentee after mentee, every set of mentors, remembering the best for each load of the mentors. */
final class Exhaustive {

    private static final long PAIR = 1_000_000_000L;

    private Exhaustive() {}

    /** The most pairs and their greatest total. */
    static long[] best(RandomProblem problem) {
        int mentors = problem.capacity().length;
        int[] wanted = problem.wanted().clone();
        int[] capacity = problem.capacity().clone();
        boolean[][] taken = new boolean[wanted.length][mentors];
        long start = 0;
        for (Pair pair : problem.fixed()) {
            wanted[pair.mentee()]--;
            capacity[pair.mentor()]--;
            taken[pair.mentee()][pair.mentor()] = true;
            start += PAIR + pair.score();
        }
        Map<List<Integer>, Long> bestByPlacesLeft = new HashMap<>();
        bestByPlacesLeft.put(IntStream.of(capacity).boxed().toList(), start);
        for (int mentee = 0; mentee < wanted.length; mentee++) {
            Map<List<Integer>, Long> next = new HashMap<>();
            for (Map.Entry<List<Integer>, Long> entry : bestByPlacesLeft.entrySet()) {
                for (int set = 0; set < 1 << mentors; set++) {
                    if (Integer.bitCount(set) > wanted[mentee]) {
                        continue;
                    }
                    Integer[] left = entry.getKey().toArray(new Integer[0]);
                    long value = entry.getValue();
                    boolean allowed = true;
                    for (int mentor = 0; mentor < mentors && allowed; mentor++) {
                        if ((set >> mentor & 1) == 1) {
                            int score = problem.scores()[mentee][mentor];
                            allowed = score >= 0 && left[mentor]-- > 0 && !taken[mentee][mentor];
                            value += PAIR + score;
                        }
                    }
                    if (allowed) {
                        next.merge(List.of(left), value, Math::max);
                    }
                }
            }
            bestByPlacesLeft = next;
        }
        long best = bestByPlacesLeft.values().stream().mapToLong(v -> v).max().orElse(0);
        return new long[] {best / PAIR, best % PAIR};
    }
}
