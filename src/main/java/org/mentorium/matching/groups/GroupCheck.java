package org.mentorium.matching.groups;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What groups come to, and what is the most that any groups could: found without the solver.
 *
 * @param valid whether rules, sizes and times hold and nobody is in two
 * @param placed mentees in groups
 * @param possible how many can be at most
 * @param total the sum of what they have of their groups
 * @param bound the most that as many as possible could total
 * @param lowest what the one who has least has of it; -1 without anybody
 */
public record GroupCheck(boolean valid, int placed, int possible, long total, long bound, int lowest) {

    /** Whether there is nothing better. */
    public boolean exact() {
        return valid && placed == possible && total == bound;
    }

    public static GroupCheck of(GroupProblem problem, List<Group> groups) {
        BitSet leading = new BitSet();
        BitSet seated = new BitSet();
        boolean valid = true;
        int placed = 0;
        int lowest = Integer.MAX_VALUE;
        long total = 0;
        for (Group group : groups) {
            valid &= holds(problem, group, leading, seated);
            placed += group.mentees().size();
            for (int mentee : group.mentees()) {
                int worth = problem.worth(mentee, group.mentors(), group.mentees());
                total += worth;
                lowest = Math.min(lowest, worth);
            }
        }
        int[] most = most(problem);
        int possible = Math.min(most.length, places(problem));
        long bound = Arrays.stream(most)
                .sorted()
                .skip(most.length - possible)
                .asLongStream()
                .sum();
        return new GroupCheck(valid, placed, possible, total, bound, placed == 0 ? -1 : lowest);
    }

    private static boolean holds(GroupProblem problem, Group group, BitSet leading, BitSet seated) {
        int size = group.mentees().size();
        boolean holds = group.mentors().size() == problem.sizes().mentors()
                && size >= problem.sizes().least()
                && size <= problem.most(group.mentors())
                && problem.meet(group.mentors(), group.mentees());
        for (int mentor : group.mentors()) {
            holds &= !leading.get(mentor);
            leading.set(mentor);
        }
        for (int mentee : group.mentees()) {
            holds &= !seated.get(mentee) && problem.fit(mentee, group.mentors()) >= 0;
            seated.set(mentee);
            for (int other : group.mentees()) {
                holds &= other == mentee || !problem.apart(mentee, other);
            }
        }
        return holds;
    }

    private static int places(GroupProblem problem) {
        // Every group is led by somebody with at most so much room; the roomiest half, where two lead, bounds them all.
        int[] rooms = java.util.stream.IntStream.range(0, problem.mentors())
                .map(mentor -> problem.most(List.of(mentor)))
                .filter(room -> room >= problem.sizes().least())
                .sorted()
                .toArray();
        int groups = rooms.length / problem.sizes().mentors();
        return Arrays.stream(rooms).skip(rooms.length - (long) groups).sum();
    }

    /** Of each mentee who can be placed at all, the most that they can have of any group. */
    private static int[] most(GroupProblem problem) {
        return java.util.stream.IntStream.range(0, problem.mentees())
                .map(mentee -> most(problem, mentee))
                .filter(most -> most >= 0)
                .toArray();
    }

    private static int most(GroupProblem problem, int mentee) {
        int[] fits = java.util.stream.IntStream.range(0, problem.mentors())
                .filter(mentor -> problem.meet(List.of(mentor), List.of(mentee)))
                .map(mentor -> problem.fit()[mentee][mentor])
                .filter(score -> score >= 0)
                .sorted()
                .toArray();
        int leaders = problem.sizes().mentors();
        if (fits.length < leaders) {
            return -1;
        }
        int fit = 0;
        for (int i = 1; i <= leaders; i++) {
            fit += fits[fits.length - i];
        }
        fit /= leaders;
        int[][] together = problem.together();
        if (together == null) {
            return fit;
        }
        // The more others there are, the lower is the mean of the best of them: a smallest group is the best case.
        int others = problem.sizes().least() - 1;
        int[] best = java.util.stream.IntStream.range(0, problem.mentees())
                .filter(other -> other != mentee && !problem.apart(mentee, other))
                .map(other -> together[mentee][other])
                .sorted()
                .toArray();
        if (best.length < others) {
            return -1;
        }
        if (others == 0) {
            // Alone there is no mean with others; with one other it is theirs.
            int one = best.length == 0 ? fit : best[best.length - 1];
            return Math.max(fit, (fit + one) / 2);
        }
        long sum = 0;
        for (int i = 1; i <= others; i++) {
            sum += best[best.length - i];
        }
        return (int) ((fit + sum / others) / 2);
    }
}
