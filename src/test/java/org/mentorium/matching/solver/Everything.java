package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every assignment there is to a small problem, one after the other: fixed pairs and any allowed choice of others. */
final class Everything {

    private final RandomProblem drawn;
    private final Consumer<List<Pair>> visit;
    private final int[] wanted;
    private final int[] capacity;
    private final List<Pair> pairs;

    private Everything(RandomProblem drawn, Consumer<List<Pair>> visit) {
        this.drawn = drawn;
        this.visit = visit;
        this.wanted = drawn.problem().wantedBesidesFixed();
        this.capacity = drawn.problem().capacityBesidesFixed();
        this.pairs = new ArrayList<>(drawn.fixed());
    }

    static void of(RandomProblem drawn, Consumer<List<Pair>> visit) {
        new Everything(drawn, visit).from(0, 0);
    }

    private void from(int mentee, int mentor) {
        if (mentee == wanted.length) {
            visit.accept(pairs);
        } else if (mentor == capacity.length) {
            from(mentee + 1, 0);
        } else {
            from(mentee, mentor + 1);
            int score = drawn.scores()[mentee][mentor];
            boolean free = drawn.fixed().stream().noneMatch(f -> f.mentee() == mentee && f.mentor() == mentor);
            if (score >= 0 && free && wanted[mentee] > 0 && capacity[mentor] > 0) {
                wanted[mentee]--;
                capacity[mentor]--;
                pairs.add(new Pair(mentee, mentor, score));
                from(mentee, mentor + 1);
                pairs.remove(pairs.size() - 1);
                capacity[mentor]++;
                wanted[mentee]++;
            }
        }
    }
}
