package org.mentorium.matching.groups;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mentees and mentors, counted from 0, of whom groups are to be made; each is in one group at most.
 *
 * @param fit by mentee and mentor, how well they suit each other, 0 to {@link #HIGHEST}; below 0 when they may not meet
 * @param together by mentee and mentee, how much it is wished that they sit in one group, 0 to {@link #HIGHEST};
 *     null when it plays no part
 * @param leading by mentor and mentor, how well two lead a group together; below 0 when they may not
 * @param room by mentor, how many mentees they can take; a group has no more than its mentors can
 * @param apart by mentee, with whom they may not sit in one group
 * @param hours when everybody could begin to meet, mentors first and then mentees; null when groups need no time that
 *     all of them share
 * @param pinned who sit in one group as far as rules, sizes and hours let them
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record GroupProblem(
        GroupSizes sizes,
        int[][] fit,
        int @Nullable [][] together,
        int[][] leading,
        int[] room,
        List<BitSet> apart,
        @Nullable List<BitSet> hours,
        List<Two> pinned) {

    /** The highest score, 100 points in hundredths. */
    public static final int HIGHEST = 10_000;

    /** Two people, mentors counted first and then mentees. */
    public record Two(int one, int other) {

        boolean same(Two two) {
            return one == two.one && other == two.other || one == two.other && other == two.one;
        }
    }

    public GroupProblem(
            GroupSizes sizes,
            int[][] fit,
            int @Nullable [][] together,
            int[][] leading,
            int[] room,
            List<BitSet> apart,
            @Nullable List<BitSet> hours) {
        this(sizes, fit, together, leading, room, apart, hours, List.of());
    }

    public GroupProblem pinning(List<Two> twos) {
        return new GroupProblem(sizes, fit, together, leading, room, apart, hours, twos);
    }

    /** The same where a mentee and a mentor suit each other so well. */
    public GroupProblem fitting(int mentee, int mentor, int score) {
        int[][] other = fit.clone();
        other[mentee] = fit[mentee].clone();
        other[mentee][mentor] = score;
        return new GroupProblem(sizes, other, together, leading, room, apart, hours, pinned);
    }

    /** The same where two mentees may sit together, counted among mentees. */
    public GroupProblem allowing(int one, int other) {
        List<BitSet> allowed = new ArrayList<>(apart);
        allowed.set(one, without(apart.get(one), other));
        allowed.set(other, without(apart.get(other), one));
        return new GroupProblem(sizes, fit, together, leading, room, allowed, hours, pinned);
    }

    private static BitSet without(BitSet row, int one) {
        BitSet less = (BitSet) row.clone();
        less.clear(one);
        return less;
    }

    /** The same where two, of whom one is a mentee, may not sit together, and are not pinned. */
    public GroupProblem parting(Two two) {
        int first = Math.min(two.one(), two.other());
        int second = Math.max(two.one(), two.other()) - mentors();
        List<Two> others = pinned.stream().filter(pin -> !pin.same(two)).toList();
        if (first < mentors()) {
            return fitting(second, first, -1).pinning(others);
        }
        List<BitSet> parted = new ArrayList<>(apart);
        BitSet row = (BitSet) apart.get(second).clone();
        row.set(first - mentors());
        parted.set(second, row);
        return new GroupProblem(sizes, fit, together, leading, room, parted, hours, others);
    }

    public int mentees() {
        return fit.length;
    }

    public int mentors() {
        return leading.length;
    }

    /** Of a mentee with those who would lead; below 0 when they may not meet one of them. */
    int fit(int mentee, List<Integer> leaders) {
        int sum = 0;
        for (int mentor : leaders) {
            if (fit[mentee][mentor] < 0) {
                return -1;
            }
            sum += fit[mentee][mentor];
        }
        return sum / leaders.size();
    }

    boolean apart(int mentee, int other) {
        return apart.get(mentee).get(other) || apart.get(other).get(mentee);
    }

    /** The most mentees of a group that these lead. */
    public int most(List<Integer> leaders) {
        return leaders.stream().mapToInt(mentor -> room[mentor]).reduce(sizes.most(), Math::min);
    }

    /** What a mentee has of a group: half is the mentors', half the others', where these play a part. */
    public int worth(int mentee, List<Integer> leaders, List<Integer> members) {
        int fit = fit(mentee, leaders);
        if (together == null || members.size() < 2) {
            return fit;
        }
        long sum = 0;
        for (int other : members) {
            sum += other == mentee ? 0 : together[mentee][other];
        }
        return (int) ((fit + sum / (members.size() - 1)) / 2);
    }

    /** When these mentors, or these mentees besides, could all begin to meet; null when no time is needed. */
    @Nullable
    BitSet shared(List<Integer> leaders, List<Integer> members) {
        if (hours == null) {
            return null;
        }
        int first = leaders.isEmpty() ? mentors() + members.get(0) : leaders.get(0);
        BitSet all = (BitSet) hours.get(first).clone();
        leaders.forEach(mentor -> all.and(hours.get(mentor)));
        members.forEach(mentee -> all.and(hours.get(mentors() + mentee)));
        return all;
    }

    public boolean meet(List<Integer> leaders, List<Integer> members) {
        BitSet all = shared(leaders, members);
        return all == null || !all.isEmpty();
    }
}
