package org.mentorium.matching.groups;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mentorium.matching.groups.GroupProblem.Two;

/**
 * Changes groups that there are so that two sit together, or apart: every way of moving or exchanging one of them is
 * tried, and from the best of these whoever then gains by it moves on, until nobody does. Other groups altogether, by
 * local search, are taken only where they are worth a point more for each who would have to move.
 */
public final class Regrouping {

    private static final int FOLLOWED = 5;
    private static final int NOBODY = -1;
    private static final long POINT = 100;

    /** Of more people it would take too long to look for other groups altogether. */
    private static final int FEW = 300;

    private final GroupProblem problem;
    private final List<Group> now;
    private final BitSet fixed;

    /** @param fixed groups that stay as they are, by their places */
    public Regrouping(GroupProblem problem, List<Group> now, BitSet fixed) {
        this.problem = problem;
        this.now = List.copyOf(now);
        this.fixed = (BitSet) fixed.clone();
    }

    /** Empty when no way was found. */
    public Optional<List<Group>> together(Two two, long seed) {
        List<Two> pinned = new ArrayList<>(problem.pinned());
        pinned.add(two);
        GroupProblem pinning = problem.pinning(pinned);
        List<Seats> ways = new ArrayList<>();
        join(pinning, two.one(), two.other(), ways);
        join(pinning, two.other(), two.one(), ways);
        return best(pinning, ways.stream().filter(seats -> seats.pinned(two)).toList(), seed)
                .filter(seats -> seats.pinned(two))
                .map(Seats::groups);
    }

    /** Whoever of the two is a mentee leaves; the rules of the problem keep them from sitting together again. */
    public Optional<List<Group>> apart(Two two, long seed) {
        List<Seats> ways = new ArrayList<>();
        for (int person : new int[] {two.one(), two.other()}) {
            int mentee = person - problem.mentors();
            if (mentee < 0) {
                continue;
            }
            ways.add(without(mentee));
            for (int group = 0; group < now.size(); group++) {
                for (int partner : partners(group)) {
                    if (!fixed.get(group) && !now.get(group).mentees().contains(mentee)) {
                        Seats seats = without(mentee);
                        if (seats.tryMove(mentee, group, partner, Long.MIN_VALUE)) {
                            ways.add(seats);
                        }
                    }
                }
            }
        }
        return best(problem, ways, seed).map(Seats::groups);
    }

    private Seats without(int mentee) {
        List<List<Integer>> members = new ArrayList<>();
        for (Group group : now) {
            members.add(
                    group.mentees().stream().filter(other -> other != mentee).toList());
        }
        Seats seats = Seats.of(problem, leaders(), members);
        IntStream.range(0, now.size())
                .filter(group -> now.get(group).mentees().contains(mentee))
                .forEach(seats::touch);
        return seats;
    }

    /** All ways for a mentee to come into the other's group, or into one that the other leads. */
    private void join(GroupProblem pinning, int person, int other, List<Seats> ways) {
        int mentee = person - problem.mentors();
        if (mentee < 0) {
            return;
        }
        Seats first = seats(pinning, leaders());
        int group = first.group(other);
        if (group >= 0 && !fixed.get(group)) {
            for (int partner : partners(group)) {
                if (partner != other - problem.mentors()) {
                    move(seats(pinning, leaders()), mentee, group, partner, ways);
                }
            }
        } else if (group < 0 && other < problem.mentors()) {
            lead(pinning, mentee, first.group(person), other, ways);
        } else if (group < 0 && first.group(person) < 0) {
            for (int any = 0; any < now.size(); any++) {
                Seats seats = seats(pinning, leaders());
                if (!fixed.get(any) && seats.tryMove(other - problem.mentors(), any, NOBODY, Long.MIN_VALUE)) {
                    move(seats, mentee, any, NOBODY, ways);
                }
            }
        }
    }

    private static void move(Seats seats, int mentee, int group, int partner, List<Seats> ways) {
        if (seats.tryMove(mentee, group, partner, Long.MIN_VALUE)) {
            ways.add(seats);
        }
    }

    /** A mentor without a group takes over the mentee's, or gathers one of their own. */
    private void lead(GroupProblem pinning, int mentee, int group, int mentor, List<Seats> ways) {
        Optional<List<Integer>> leading = leading(mentor);
        if (leading.isEmpty()) {
            return;
        }
        if (group >= 0 && !fixed.get(group)) {
            List<List<Integer>> leaders = new ArrayList<>(leaders());
            leaders.set(group, leading.get());
            Seats seats = seats(pinning, leaders);
            if (seats.holds(group)) {
                seats.touch(group);
                ways.add(seats);
            }
        }
        List<List<Integer>> leaders = new ArrayList<>(leaders());
        leaders.add(leading.get());
        Seats seats = seats(pinning, leaders);
        int own = leaders.size() - 1;
        if (seats.tryMove(mentee, own, NOBODY, Long.MIN_VALUE)) {
            while (seats.members(own).size() < problem.sizes().least() && gather(seats, own)) {
                // One after the other comes whose coming costs least.
            }
            ways.add(seats);
        }
    }

    private boolean gather(Seats seats, int group) {
        return IntStream.range(0, problem.mentees())
                .filter(mentee -> free(seats, mentee) && !seats.members(group).contains(mentee))
                .boxed()
                .sorted(Comparator.comparingLong(mentee -> -seats.gain(mentee, group)))
                .anyMatch(mentee -> seats.tryMove(mentee, group, NOBODY, Long.MIN_VALUE));
    }

    private Optional<List<Integer>> leading(int mentor) {
        if (problem.sizes().mentors() == 1) {
            return Optional.of(List.of(mentor));
        }
        return IntStream.range(0, problem.mentors())
                .filter(other -> other != mentor && problem.leading()[mentor][other] >= 0)
                .filter(other -> now.stream().noneMatch(group -> group.mentors().contains(other)))
                .filter(other -> problem.meet(List.of(mentor, other), List.of()))
                .boxed()
                .max(Comparator.comparingInt(other -> problem.leading()[mentor][other]))
                .map(other -> List.of(mentor, other));
    }

    private Optional<Seats> best(GroupProblem under, List<Seats> ways, long seed) {
        Stream<Seats> settled = ways.stream()
                .sorted(Comparator.comparingLong((Seats seats) -> -seats.worth()))
                .limit(FOLLOWED)
                .map(this::settled);
        Stream<Seats> others = fixed.isEmpty() && problem.mentees() <= FEW
                ? Stream.of(anew(under, new LocalSearchGroups().solve(under, seed)))
                : Stream.empty();
        return Stream.concat(settled, others)
                .max(Comparator.comparingLong(seats -> seats.worth() - POINT * moved(seats.groups())));
    }

    private static Seats anew(GroupProblem under, List<Group> groups) {
        return Seats.of(
                under,
                groups.stream().map(Group::mentors).toList(),
                groups.stream().map(Group::mentees).toList());
    }

    /** How many mentees have other mentors than now. */
    private long moved(List<Group> groups) {
        Map<Integer, List<Integer>> before = leaders(now);
        Map<Integer, List<Integer>> after = leaders(groups);
        return IntStream.range(0, problem.mentees())
                .filter(mentee -> !Objects.equals(before.get(mentee), after.get(mentee)))
                .count();
    }

    private static Map<Integer, List<Integer>> leaders(List<Group> groups) {
        Map<Integer, List<Integer>> leaders = new HashMap<>();
        groups.forEach(group -> group.mentees().forEach(mentee -> leaders.put(mentee, group.mentors())));
        return leaders;
    }

    private Seats settled(Seats seats) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int mentee = 0; mentee < problem.mentees(); mentee++) {
                moved |= free(seats, mentee) && better(seats, mentee);
            }
        }
        seats.dissolveSmall(fixed);
        seats.fillUp(fixed);
        return seats;
    }

    private boolean better(Seats seats, int mentee) {
        int here = seats.group(problem.mentors() + mentee);
        boolean unsettled = here < 0 || seats.changed(here);
        for (int group = 0; group < seats.size(); group++) {
            if (fixed.get(group) || !unsettled && !seats.changed(group)) {
                continue;
            }
            List<Integer> partners = new ArrayList<>(seats.members(group));
            partners.add(0, NOBODY);
            for (int partner : partners) {
                if (seats.tryMove(mentee, group, partner, 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean free(Seats seats, int mentee) {
        int group = seats.group(problem.mentors() + mentee);
        return group < 0 || !fixed.get(group);
    }

    private List<Integer> partners(int group) {
        List<Integer> partners = new ArrayList<>(now.get(group).mentees());
        partners.add(0, NOBODY);
        return partners;
    }

    private Seats seats(GroupProblem with, List<List<Integer>> leaders) {
        return Seats.of(with, leaders, now.stream().map(Group::mentees).toList());
    }

    private List<List<Integer>> leaders() {
        return now.stream().map(Group::mentors).toList();
    }
}
