package org.mentorium.matching.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Who sits where while groups are being made, and what that is worth. */
final class Seats {

    private static final int NOWHERE = -1;
    /** A seat in a group that is large enough counts more than any score, and one in a group that may become so half. */
    private static final long SEAT = 30_000;

    private static final long HALF_SEAT = 12_000;
    /** More than anything that could be gained by parting two who are pinned. */
    private static final long PINNED = 100_000_000;

    private final GroupProblem problem;
    private final List<List<Integer>> leaders;
    private final List<List<Integer>> members = new ArrayList<>();
    private final long[] worth;
    private final int[] seat;
    private final BitSet changed = new BitSet();

    /** With everybody where they are; a group that breaks a rule by now is worth nothing and can only be left. */
    static Seats of(GroupProblem problem, List<List<Integer>> leaders, List<List<Integer>> members) {
        Seats seats = new Seats(problem, leaders);
        for (int group = 0; group < members.size(); group++) {
            List<Integer> people = members.get(group);
            seats.put(group, new ArrayList<>(people), Math.max(0, seats.worth(group, people)));
            for (int mentee : people) {
                seats.seat[mentee] = group;
            }
        }
        seats.changed.clear();
        return seats;
    }

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
     * least; the partner goes where the mentee was. Answers whether it did.
     */
    boolean tryMove(int mentee, int group, int partner, double least) {
        int from = seat[mentee];
        if (from == group) {
            return false;
        }
        List<Integer> into = group == NOWHERE ? List.of() : with(group, partner, mentee);
        List<Integer> left = from == NOWHERE ? List.of() : with(from, mentee, partner);
        long intoWorth = group == NOWHERE ? 0 : worth(group, into);
        long leftWorth = from == NOWHERE ? 0 : worth(from, left);
        if (intoWorth < 0 || leftWorth < 0) {
            return false;
        }
        long gain = intoWorth + leftWorth - (group == NOWHERE ? 0 : worth[group]) - (from == NOWHERE ? 0 : worth[from]);
        if (gain < least) {
            return false;
        }
        put(group, into, intoWorth);
        put(from, left, leftWorth);
        seat[mentee] = group;
        if (partner != NOWHERE) {
            seat[partner] = from;
        }
        return true;
    }

    private List<Integer> with(int group, int without, int added) {
        List<Integer> changed = new ArrayList<>(members.get(group));
        changed.remove((Integer) without);
        if (added != NOWHERE) {
            changed.add(added);
        }
        return changed;
    }

    private void put(int group, List<Integer> people, long peoplesWorth) {
        if (group != NOWHERE) {
            members.set(group, people);
            worth[group] = peoplesWorth;
            changed.set(group);
        }
    }

    /** Below 0 when it may not be. */
    private long worth(int group, List<Integer> people) {
        List<Integer> leading = leaders.get(group);
        if (people.size() > problem.most(leading) || !allowed(leading, people)) {
            return -1;
        }
        long sum = PINNED * pinned(leading, people);
        if (people.size() < problem.sizes().least()) {
            return sum + HALF_SEAT * people.size();
        }
        for (int mentee : people) {
            sum += SEAT + problem.worth(mentee, leading, people);
        }
        return sum;
    }

    private long pinned(List<Integer> leading, List<Integer> people) {
        return problem.pinned().stream()
                .filter(two -> in(two.one(), leading, people) && in(two.other(), leading, people))
                .count();
    }

    private boolean in(int person, List<Integer> leading, List<Integer> people) {
        return person < problem.mentors() ? leading.contains(person) : people.contains(person - problem.mentors());
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

    void dissolveSmall(BitSet fixed) {
        for (int group = 0; group < size(); group++) {
            if (changed.get(group)
                    && !fixed.get(group)
                    && members.get(group).size() < problem.sizes().least()) {
                members.get(group).forEach(mentee -> seat[mentee] = NOWHERE);
                put(group, new ArrayList<>(), 0);
            }
        }
    }

    /** In which group somebody sits or leads; -1 for none. Mentors are counted first, and then mentees. */
    int group(int person) {
        if (person >= problem.mentors()) {
            return seat[person - problem.mentors()];
        }
        return java.util.stream.IntStream.range(0, size())
                .filter(group -> leaders.get(group).contains(person))
                .findFirst()
                .orElse(NOWHERE);
    }

    boolean pinned(GroupProblem.Two two) {
        int group = group(two.one());
        return group >= 0 && group == group(two.other());
    }

    /** Looked at as one that is another than at first. */
    void touch(int group) {
        changed.set(group);
    }

    boolean holds(int group) {
        return worth(group, members.get(group)) >= 0
                && members.get(group).size() >= problem.sizes().least();
    }

    /** What all would gain if the mentee came; the least there is when they may not. */
    long gain(int mentee, int group) {
        long into = worth(group, with(group, NOWHERE, mentee));
        int from = seat[mentee];
        long left = from == NOWHERE ? 0 : worth(from, with(from, mentee, NOWHERE)) - worth[from];
        return into < 0 ? Long.MIN_VALUE + 1 : into - worth[group] + left;
    }

    /** Whether the group is another than at first. */
    boolean changed(int group) {
        return group >= 0 && changed.get(group);
    }

    /** Gives a place to whoever has none and finds one, one after the other. */
    void fillUp(BitSet fixed) {
        for (int mentee = 0; mentee < seat.length; mentee++) {
            for (int group = 0; group < size() && seat[mentee] == NOWHERE; group++) {
                if (!members.get(group).isEmpty() && !fixed.get(group)) {
                    tryMove(mentee, group, NOWHERE, 0);
                }
            }
        }
    }

    List<Group> groups() {
        return LocalSearchGroups.copy(leaders, members);
    }
}
