package org.mentorium.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LocalSearchGroupsTests {

    private static final long SEAT = 1_000_000_000L;

    @Test
    void smallGroupsAreNearlyAlwaysTheBestAndNeverBeyondTheBound() {
        SplittableRandom random = new SplittableRandom(20_261_125);
        int cases = 250;
        int best = 0;
        for (int i = 0; i < cases; i++) {
            GroupProblem problem = draw(random);
            GroupCheck check = GroupCheck.of(problem, new LocalSearchGroups().solve(problem, i));
            long most = new Exhaustive(problem).best();
            long found = SEAT * check.placed() + check.total();
            assertThat(check.valid()).as("case %d", i).isTrue();
            assertThat(found).as("case %d", i).isLessThanOrEqualTo(most);
            assertThat(check.possible()).as("case %d", i).isGreaterThanOrEqualTo((int) (most / SEAT));
            if (check.possible() == most / SEAT) {
                assertThat(check.bound()).as("case %d", i).isGreaterThanOrEqualTo(most % SEAT);
            }
            if (check.exact()) {
                assertThat(found).as("case %d", i).isEqualTo(most);
            }
            best += found == most ? 1 : 0;
        }
        assertThat(best).as("best of %d", cases).isGreaterThanOrEqualTo(cases * 95 / 100);
    }

    @Test
    void aGroupHasATimeAtWhichAllCanMeet() {
        BitSet early = BitSet.valueOf(new long[] {0b0011});
        BitSet late = BitSet.valueOf(new long[] {0b1100});
        int[][] fit = {{5000, 5000}, {5000, 5000}, {5000, 5000}, {5000, 5000}};
        List<BitSet> hours = List.of(early, late, early, late, early, late);
        GroupProblem problem =
                new GroupProblem(new GroupSizes(1, 2, 4), fit, null, new int[2][2], room(2), apart(4), hours);
        assertThat(new LocalSearchGroups().solve(problem, 1))
                .containsExactlyInAnyOrder(new Group(List.of(0), List.of(0, 2)), new Group(List.of(1), List.of(1, 3)));
    }

    @Test
    void aHundredAndTwentyFindTheirPlaceWithinAFewHundredths() {
        SplittableRandom random = new SplittableRandom(3);
        int[][] fit = new int[120][24];
        for (int[] row : fit) {
            for (int mentor = 0; mentor < row.length; mentor++) {
                row[mentor] = random.nextInt(10_001);
            }
        }
        GroupProblem problem =
                new GroupProblem(new GroupSizes(1, 3, 6), fit, null, new int[24][24], room(24), apart(120), null);
        GroupCheck check = GroupCheck.of(problem, new LocalSearchGroups().solve(problem, 1));
        assertThat(check.valid()).isTrue();
        assertThat(check.placed()).isEqualTo(120).isEqualTo(check.possible());
        assertThat(check.total()).isGreaterThan(check.bound() * 9 / 10);
    }

    @Test
    void nobodyOrTooFewMakeNoGroup() {
        GroupProblem nobody =
                new GroupProblem(new GroupSizes(1, 3, 6), new int[0][2], null, new int[2][2], room(2), apart(0), null);
        assertThat(new LocalSearchGroups().solve(nobody, 1)).isEmpty();
        GroupProblem few =
                new GroupProblem(new GroupSizes(2, 3, 6), new int[2][3], null, new int[3][3], room(3), apart(2), null);
        assertThat(new LocalSearchGroups().solve(few, 1)).isEmpty();
        assertThat(GroupCheck.of(few, List.of()).valid()).isTrue();
    }

    private static GroupProblem draw(SplittableRandom random) {
        int leaders = 1 + random.nextInt(2);
        int mentors = leaders * (1 + random.nextInt(2));
        int mentees = random.nextInt(6);
        int least = 1 + random.nextInt(3);
        int steps = random.nextInt(3) == 0 ? 2 : 10_001;
        double forbidden = random.nextInt(12) == 0 ? 1 : random.nextDouble(0.3);
        List<BitSet> apart = apart(mentees);
        for (int mentee = 0; mentee < mentees && random.nextInt(3) == 0; mentee++) {
            apart.get(mentee).set(random.nextInt(mentees));
        }
        int[][] together = random.nextBoolean() ? table(random, mentees, mentees, steps, 0) : null;
        if (together != null) {
            for (int a = 0; a < mentees; a++) {
                for (int b = 0; b < a; b++) {
                    together[a][b] = together[b][a];
                }
            }
        }
        List<BitSet> hours = null;
        if (random.nextBoolean()) {
            hours = new ArrayList<>();
            for (int i = 0; i < mentors + mentees; i++) {
                hours.add(BitSet.valueOf(new long[] {random.nextInt(16)}));
            }
        }
        return new GroupProblem(
                new GroupSizes(leaders, least, least + random.nextInt(2)),
                table(random, mentees, mentors, steps, forbidden),
                together,
                new int[mentors][mentors],
                java.util.stream.IntStream.range(0, mentors)
                        .map(mentor -> random.nextInt(3) == 0 ? random.nextInt(4) : 9)
                        .toArray(),
                apart,
                hours);
    }

    private static int[] room(int mentors) {
        int[] room = new int[mentors];
        java.util.Arrays.fill(room, 9);
        return room;
    }

    private static List<BitSet> apart(int mentees) {
        List<BitSet> apart = new ArrayList<>();
        for (int i = 0; i < mentees; i++) {
            apart.add(new BitSet());
        }
        return apart;
    }

    private static int[][] table(SplittableRandom random, int rows, int columns, int steps, double forbidden) {
        int[][] table = new int[rows][columns];
        for (int[] row : table) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextDouble() < forbidden ? -1 : random.nextInt(steps) * (10_000 / (steps - 1));
            }
        }
        return table;
    }

    /** Seats every mentee in every group or in none. */
    private record Exhaustive(GroupProblem problem) {

        long best() {
            long best = 0;
            for (List<List<Integer>> leaders : leaders(List.of(), 0)) {
                best = Math.max(best, seat(leaders, new int[problem.mentees()], 0));
            }
            return best;
        }

        private List<List<List<Integer>>> leaders(List<List<Integer>> sofar, int used) {
            int first = Integer.numberOfTrailingZeros(~used);
            if (first >= problem.mentors()) {
                return List.of(sofar);
            }
            List<List<List<Integer>>> all = new ArrayList<>(leaders(sofar, used | 1 << first));
            if (problem.sizes().mentors() == 1) {
                return leaders(with(sofar, List.of(first)), used | 1 << first);
            }
            for (int other = first + 1; other < problem.mentors(); other++) {
                if ((used >> other & 1) == 0) {
                    all.addAll(leaders(with(sofar, List.of(first, other)), used | 1 << first | 1 << other));
                }
            }
            return all;
        }

        private static List<List<Integer>> with(List<List<Integer>> sofar, List<Integer> one) {
            List<List<Integer>> more = new ArrayList<>(sofar);
            more.add(one);
            return more;
        }

        private long seat(List<List<Integer>> leaders, int[] seats, int mentee) {
            if (mentee == seats.length) {
                List<List<Integer>> members = new ArrayList<>();
                leaders.forEach(leader -> members.add(new ArrayList<>()));
                for (int i = 0; i < seats.length; i++) {
                    if (seats[i] > 0) {
                        members.get(seats[i] - 1).add(i);
                    }
                }
                GroupCheck check = GroupCheck.of(problem, LocalSearchGroups.copy(leaders, members));
                return check.valid() ? SEAT * check.placed() + check.total() : 0;
            }
            long best = 0;
            for (int group = 0; group <= leaders.size(); group++) {
                seats[mentee] = group;
                best = Math.max(best, seat(leaders, seats, mentee + 1));
            }
            return best;
        }
    }
}
