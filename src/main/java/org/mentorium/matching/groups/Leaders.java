package org.mentorium.matching.groups;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mentorium.matching.peers.BlossomPeers;
import org.mentorium.matching.peers.PeerProblem;

/**
 * Who could lead a group: each mentor alone, or twos who suit each other and have an hour in common. Which twos are best
 * depends on the groups that they will have, so another try leaves more to chance.
 */
final class Leaders {

    private Leaders() {}

    static List<List<Integer>> of(GroupProblem problem, int tries, long seed) {
        if (problem.sizes().mentors() == 1) {
            return IntStream.range(0, problem.mentors()).mapToObj(List::of).toList();
        }
        SplittableRandom random = new SplittableRandom(seed + tries);
        int chance = tries == 0 ? 1 : PeerProblem.HIGHEST;
        int[][] scores = new int[problem.mentors()][problem.mentors()];
        for (int one = 0; one < scores.length; one++) {
            for (int other = 0; other < one; other++) {
                boolean possible = problem.leading()[one][other] >= 0 && problem.meet(List.of(one, other), List.of());
                scores[one][other] = possible ? (problem.leading()[one][other] + random.nextInt(chance)) / 2 : -1;
                scores[other][one] = scores[one][other];
            }
        }
        PeerProblem twos = new PeerProblem(problem.mentors(), (one, other) -> scores[one][other]);
        return new BlossomPeers()
                .solve(twos, seed + tries).pairs().stream()
                        .map(two -> List.of(two.one(), two.other()))
                        .toList();
    }
}
