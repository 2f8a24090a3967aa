package org.mentorium.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.groups.GroupProblem.Two;

/** Putting two into one group, or apart: within the rules, never beyond the bound, and mostly as cheaply as can be. */
class RegroupingTests {

    private static final long SEAT = 1_000_000_000L;

    @Test
    void twoComeTogetherOrApartAndNearlyAlwaysAtTheLeastCost() {
        SplittableRandom random = new SplittableRandom(20_261_125);
        int asked = 0;
        int least = 0;
        for (int i = 0; i < 20; i++) {
            GroupProblem problem = draw(random);
            List<Group> now = new LocalSearchGroups().solve(problem, i);
            for (int person = 0; person < problem.mentors() + problem.mentees(); person++) {
                for (int mentee = problem.mentors(); mentee < problem.mentors() + problem.mentees(); mentee++) {
                    Two two = new Two(person, mentee);
                    if (person == mentee || forbidden(problem, two)) {
                        continue;
                    }
                    boolean parting = together(problem, now, two);
                    GroupProblem under = parting ? problem.parting(two) : problem;
                    Regrouping regrouping = new Regrouping(under, now, new BitSet());
                    Optional<List<Group>> then = parting ? regrouping.apart(two, i) : regrouping.together(two, i);
                    long best = best(under, parting ? null : two);
                    asked++;
                    if (then.isEmpty()) {
                        least += best < 0 ? 1 : 0;
                        continue;
                    }
                    GroupCheck check = GroupCheck.of(under, then.get());
                    assertThat(check.valid()).as("case %d %s", i, two).isTrue();
                    assertThat(together(under, then.get(), two)).isEqualTo(!parting);
                    long found = SEAT * check.placed() + check.total();
                    assertThat(found).isLessThanOrEqualTo(best);
                    // Nobody is moved for less than a point.
                    least += found + 100L * problem.mentees() >= best ? 1 : 0;
                }
            }
        }
        assertThat(asked).isGreaterThan(300);
        assertThat(least).as("of %d", asked).isGreaterThanOrEqualTo(asked * 95 / 100);
    }

    @Test
    void groupsThatAreFixedAndWhoeverNeedNotMoveStay() {
        int[][] fit = new int[9][3];
        for (int mentee = 0; mentee < 9; mentee++) {
            for (int mentor = 0; mentor < 3; mentor++) {
                fit[mentee][mentor] = mentee / 3 == mentor ? 9000 : 5000 + mentee;
            }
        }
        GroupProblem problem = problem(fit, 3, 3);
        List<Group> now = List.of(
                new Group(List.of(0), List.of(0, 1, 2)),
                new Group(List.of(1), List.of(3, 4, 5)),
                new Group(List.of(2), List.of(6, 7, 8)));
        BitSet last = new BitSet();
        last.set(2);
        List<Group> then = new Regrouping(problem, now, last)
                .together(new Two(1, 3 + 0), 1)
                .orElseThrow();
        assertThat(then).contains(now.get(2));
        assertThat(then.get(1).mentees()).contains(0).hasSize(3);
        assertThat(then.get(0).mentees()).contains(1, 2).hasSize(3);
        assertThat(new Regrouping(problem, now, last).together(new Two(2, 3 + 0), 1))
                .as("a fixed group takes nobody")
                .isEmpty();
    }

    private static GroupProblem draw(SplittableRandom random) {
        int mentors = 1 + random.nextInt(3);
        int mentees = 2 + random.nextInt(4);
        int[][] fit = new int[mentees][mentors];
        for (int[] row : fit) {
            for (int i = 0; i < mentors; i++) {
                row[i] = random.nextInt(6) == 0 ? -1 : random.nextInt(10_001);
            }
        }
        int least = 1 + random.nextInt(2);
        return problem(fit, least, least + random.nextInt(2));
    }

    private static GroupProblem problem(int[][] fit, int least, int most) {
        int mentors = fit[0].length;
        List<BitSet> apart = new ArrayList<>();
        for (int[] mentee : fit) {
            apart.add(new BitSet());
        }
        int[] room = IntStream.generate(() -> 9).limit(mentors).toArray();
        return new GroupProblem(
                new GroupSizes(1, least, most), fit, null, new int[mentors][mentors], room, apart, null);
    }

    private static boolean forbidden(GroupProblem problem, Two two) {
        return two.one() < problem.mentors() && problem.fit()[two.other() - problem.mentors()][two.one()] < 0;
    }

    private static boolean together(GroupProblem problem, List<Group> groups, Two two) {
        int mentee = two.other() - problem.mentors();
        return groups.stream()
                .filter(group -> group.mentees().contains(mentee))
                .anyMatch(group -> two.one() < problem.mentors()
                        ? group.mentors().contains(two.one())
                        : group.mentees().contains(two.one() - problem.mentors()));
    }

    /** Of all groups there could be, with the two together when they are given; below 0 when there are none. */
    private static long best(GroupProblem problem, @Nullable Two two) {
        return seat(problem, two, new int[problem.mentees()], 0);
    }

    private static long seat(GroupProblem problem, @Nullable Two two, int[] seats, int mentee) {
        if (mentee == seats.length) {
            List<List<Integer>> leaders = new ArrayList<>();
            List<List<Integer>> members = new ArrayList<>();
            for (int mentor = 0; mentor < problem.mentors(); mentor++) {
                int leading = mentor;
                leaders.add(List.of(mentor));
                members.add(IntStream.range(0, seats.length)
                        .filter(i -> seats[i] == leading + 1)
                        .boxed()
                        .toList());
            }
            List<Group> groups = LocalSearchGroups.copy(leaders, members);
            GroupCheck check = GroupCheck.of(problem, groups);
            boolean counts = check.valid() && (two == null || together(problem, groups, two));
            return counts ? SEAT * check.placed() + check.total() : -1;
        }
        long best = -1;
        for (int group = 0; group <= problem.mentors(); group++) {
            seats[mentee] = group;
            best = Math.max(best, seat(problem, two, seats, mentee + 1));
        }
        return best;
    }
}
