package org.mentorium.matching.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who sits where while groups are being made, and what that is worth. */
final class Seats {

    private static final int NOWHERE = -1;
    /** A seat in a group that is large enough counts more than any score, and one in a group that may become so half. */
    private static final long SEAT = 30_000;

    private static final long HALF_SEAT = 12_000;

    private final GroupProblem problem;
    private final List<List<Integer>> leaders;
    private final List<List<Integer>> members = new ArrayList<>();
    private final long[] worth;
    private final int[] seat;

    Seats(GroupProblem problem, List<List<Integer>> leaders) {
        this.problem = problem;
        this.leaders = leaders;
        this.worth = new long[leaders.size()];
        this.seat = new int[problem.mentees()];
        Arrays.fill(seat, NOWHERE);
        leaders.forEach(leader -> members.add(new ArrayList<>()));
    }

    int mentees() {
        return seat.length;
    }

    int size() {
        return leaders.size();
    }

    List<Integer> members(int group) {
        return members.get(group);
    }

    long worth() {
        return Arrays.stream(worth).sum();
    }

    /**
     * Seats the mentee in the group, or nowhere, in place of a partner if there is one, when that gains more than the
     * least; the partner goes where the mentee was.
     */
    void tryMove(int mentee, int group, int partner, double least) {
        int from = seat[mentee];
        if (from == group) {
            return;
        }
        List<Integer> into = group == NOWHERE ? List.of() : with(group, partner, mentee);
        List<Integer> left = from == NOWHERE ? List.of() : with(from, mentee, partner);
        long intoWorth = group == NOWHERE ? 0 : worth(group, into);
        long leftWorth = from == NOWHERE ? 0 : worth(from, left);
        if (intoWorth < 0 || leftWorth < 0) {
            return;
        }
        long gain = intoWorth + leftWorth - (group == NOWHERE ? 0 : worth[group]) - (from == NOWHERE ? 0 : worth[from]);
        if (gain >= least) {
            put(group, into, intoWorth);
            put(from, left, leftWorth);
            seat[mentee] = group;
            if (partner != NOWHERE) {
                seat[partner] = from;
            }
        }
    }

    private List<Integer> with(int group, int without, int added) {
        List<Integer> changed = new ArrayList<>(members.get(group));
        changed.remove((Integer) without);
        if (added != NOWHERE) {
            changed.add(added);
        }
        return changed;
    }

    private void put(int group, List<Integer> changed, long changedWorth) {
        if (group != NOWHERE) {
            members.set(group, changed);
            worth[group] = changedWorth;
        }
    }

    /** Below 0 when it may not be. */
    private long worth(int group, List<Integer> people) {
        List<Integer> leading = leaders.get(group);
        if (people.size() > problem.most(leading) || !allowed(leading, people)) {
            return -1;
        }
        if (people.size() < problem.sizes().least()) {
            return HALF_SEAT * people.size();
        }
        long sum = 0;
        for (int mentee : people) {
            sum += SEAT + problem.worth(mentee, leading, people);
        }
        return sum;
    }

    private boolean allowed(List<Integer> leading, List<Integer> people) {
        for (int i = 0; i < people.size(); i++) {
            if (problem.fit(people.get(i), leading) < 0) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                if (problem.apart(people.get(i), people.get(j))) {
                    return false;
                }
            }
        }
        return people.isEmpty() || problem.meet(leading, people);
    }

    void dissolveSmall() {
        for (int group = 0; group < size(); group++) {
            if (members.get(group).size() < problem.sizes().least()) {
                members.get(group).forEach(mentee -> seat[mentee] = NOWHERE);
                put(group, new ArrayList<>(), 0);
            }
        }
    }

    /** Gives a place to whoever has none and finds one, one after the other. */
    void fillUp() {
        for (int mentee = 0; mentee < seat.length; mentee++) {
            for (int group = 0; group < size() && seat[mentee] == NOWHERE; group++) {
                if (!members.get(group).isEmpty()) {
                    tryMove(mentee, group, NOWHERE, 0);
                }
            }
        }
    }

    List<Group> groups() {
        return LocalSearchGroups.copy(leaders, members);
    }
}
