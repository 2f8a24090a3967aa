package org.mentorium.matching.groups;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/**
 * Moves one mentee after the other into another group, or changes two for each other, and takes what is better; what is
 * worse it takes less and less often (simulated annealing). Several starts, and the best of all is kept.
 */
public final class LocalSearchGroups implements GroupSolver {

    private static final int STARTS = 6;
    private static final int MOVES = 4_000;
    private static final int MOVES_A_MENTEE = 400;
    private static final double HOT = 3_000;
    private static final double COLD = 20;

    @Override
    public List<Group> solve(GroupProblem problem, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BitSet nothing = new BitSet();
        Seats best = new Seats(problem, List.of());
        for (int start = 0; start < STARTS; start++) {
            Seats seats = new Seats(problem, Leaders.of(problem, start, seed));
            if (problem.mentees() == 0 || seats.size() == 0) {
                continue;
            }
            anneal(seats, random);
            seats.dissolveSmall(nothing);
            seats.fillUp(nothing);
            if (seats.worth() > best.worth()) {
                best = seats;
            }
        }
        return best.groups();
    }

    private static void anneal(Seats seats, SplittableRandom random) {
        int moves = MOVES + MOVES_A_MENTEE * seats.mentees();
        double temperature = HOT;
        double cooling = Math.pow(COLD / HOT, 1.0 / moves);
        for (int move = 0; move < moves; move++) {
            if (move % 1_000 == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            double least = temperature * Math.log(random.nextDouble());
            int mentee = random.nextInt(seats.mentees());
            int group = random.nextInt(-1, seats.size());
            List<Integer> there = group < 0 ? List.of() : seats.members(group);
            int partner = there.isEmpty() || random.nextBoolean() ? -1 : there.get(random.nextInt(there.size()));
            seats.tryMove(mentee, group, partner, least);
            temperature *= cooling;
        }
    }

    /** For tests and for what a run keeps: the groups as they are, in their order. */
    static List<Group> copy(List<List<Integer>> leaders, List<List<Integer>> members) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < leaders.size(); i++) {
            if (!members.get(i).isEmpty()) {
                groups.add(new Group(
                        leaders.get(i), members.get(i).stream().sorted().toList()));
            }
        }
        return groups;
    }
}
