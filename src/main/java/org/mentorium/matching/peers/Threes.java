package org.mentorium.matching.peers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.Pair;

/** Whom a matching leaves alone joins a pair, where both of it suit them: as many as can be, and the best for the pairs. */
public final class Threes {

    private Threes() {}

    /** Everybody who has come together: twos, and threes where somebody joined. */
    public record Circle(List<Integer> people) {

        public Circle {
            people = List.copyOf(people);
        }
    }

    public static List<Circle> of(PeerProblem problem, PeerMatching matching, long seed) {
        List<PeerMatching.Two> pairs = matching.pairs();
        BitSet paired = new BitSet(problem.people());
        for (PeerMatching.Two two : pairs) {
            paired.set(two.one());
            paired.set(two.other());
        }
        List<Integer> alone = new ArrayList<>();
        for (int i = paired.nextClearBit(0); i < problem.people(); i = paired.nextClearBit(i + 1)) {
            alone.add(i);
        }
        int[][] scores = new int[alone.size()][pairs.size()];
        for (int i = 0; i < alone.size(); i++) {
            for (int j = 0; j < pairs.size(); j++) {
                scores[i][j] = joining(problem, alone.get(i), pairs.get(j));
            }
        }
        int[] room = new int[pairs.size()];
        java.util.Arrays.fill(room, 1);
        List<List<Integer>> circles = new ArrayList<>();
        pairs.forEach(two -> circles.add(new ArrayList<>(List.of(two.one(), two.other()))));
        for (Pair join : new AssignmentSolver()
                .solve(new AssignmentProblem(alone.size(), room, Candidates.of(scores)), seed)
                .pairs()) {
            circles.get(join.mentor()).add(alone.get(join.mentee()));
        }
        return circles.stream().map(Circle::new).toList();
    }

    /** The mean with both, or below 0 when one of them may not be with them. */
    private static int joining(PeerProblem problem, int person, PeerMatching.Two two) {
        int one = problem.scores().of(person, two.one());
        int other = problem.scores().of(person, two.other());
        return one < 0 || other < 0 ? Candidates.FORBIDDEN : (one + other) / 2;
    }
}
