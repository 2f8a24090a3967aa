package org.mentorium.matching.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.Pair;

/** Whom a matching leaves alone joins a pair that suits them: as many as can be, and the best for the pairs. */
public final class Threes {

    private Threes() {}

    /** Everybody who has come together: twos, and threes where somebody joined. */
    public record Circle(List<Integer> people) {

        public Circle {
            people = List.copyOf(people);
        }
    }

    /** What somebody has of a pair that they join. */
    @FunctionalInterface
    public interface Joining {

        /** 0 to the highest score; below 0 when they cannot join it. */
        int of(int person, PeerMatching.Two two);
    }

    public static List<Circle> of(int people, PeerMatching matching, Joining joining, long seed) {
        List<PeerMatching.Two> pairs = matching.pairs();
        BitSet paired = new BitSet(people);
        for (PeerMatching.Two two : pairs) {
            paired.set(two.one());
            paired.set(two.other());
        }
        List<Integer> alone = new ArrayList<>();
        for (int i = paired.nextClearBit(0); i < people; i = paired.nextClearBit(i + 1)) {
            alone.add(i);
        }
        int[][] scores = new int[alone.size()][pairs.size()];
        for (int i = 0; i < alone.size(); i++) {
            for (int j = 0; j < pairs.size(); j++) {
                scores[i][j] = Math.max(Candidates.FORBIDDEN, joining.of(alone.get(i), pairs.get(j)));
            }
        }
        int[] room = new int[pairs.size()];
        Arrays.fill(room, 1);
        List<List<Integer>> circles = new ArrayList<>();
        pairs.forEach(two -> circles.add(new ArrayList<>(List.of(two.one(), two.other()))));
        for (Pair join : new AssignmentSolver()
                .solve(new AssignmentProblem(alone.size(), room, Candidates.of(scores)), seed)
                .pairs()) {
            circles.get(join.mentor()).add(alone.get(join.mentee()));
        }
        return circles.stream().map(Circle::new).toList();
    }
}
