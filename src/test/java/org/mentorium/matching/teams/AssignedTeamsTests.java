package org.mentorium.matching.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.solver.Candidates;

class AssignedTeamsTests {

    private static final long SEAT = 1_000_000_000L;

    @Test
    void teamsOfMentorsWithOnePartEachAreExact() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 1500; i++) {
            Drawn drawn = draw(random, true);
            Teams teams = new AssignedTeams().solve(drawn.problem(), i);
            assertThat(teams.exact()).as("case %d", i).isTrue();
            assertThat(teams.seats().size() * SEAT + teams.total())
                    .as("case %d", i)
                    .isEqualTo(best(drawn));
        }
    }

    @Test
    void mentorsWithSeveralPartsAreNeverBeyondTheBoundAndMostlyTheBest() {
        SplittableRandom random = new SplittableRandom(12);
        int cases = 1500;
        int best = 0;
        for (int i = 0; i < cases; i++) {
            Drawn drawn = draw(random, false);
            Teams teams = new AssignedTeams().solve(drawn.problem(), i);
            long most = best(drawn);
            long found = teams.seats().size() * SEAT + teams.total();
            assertThat(teams.valid()).isTrue();
            assertThat(teams.seats().stream().map(seat -> seat.mentee() + "-" + seat.mentor()))
                    .doesNotHaveDuplicates();
            assertThat(found).as("case %d", i).isLessThanOrEqualTo(most);
            assertThat(teams.possible()).as("case %d", i).isGreaterThanOrEqualTo(most / SEAT);
            if (teams.possible() == most / SEAT) {
                assertThat(teams.bound()).as("case %d", i).isGreaterThanOrEqualTo(most % SEAT);
            }
            if (teams.exact()) {
                assertThat(found).isEqualTo(most);
            }
            best += found == most ? 1 : 0;
        }
        assertThat(best).isGreaterThanOrEqualTo(cases * 95 / 100);
    }

    private record Drawn(TeamProblem problem, int[][] scores) {}

    private static Drawn draw(SplittableRandom random, boolean single) {
        int mentees = random.nextInt(4);
        int mentors = random.nextInt(4);
        int parts = 1 + random.nextInt(2);
        double forbidden = random.nextInt(12) == 0 ? 1 : random.nextDouble(0.5);
        int steps = random.nextInt(3) == 0 ? 2 : 10_001;
        boolean[][] lacks = new boolean[mentees][parts];
        boolean[][] takes = new boolean[mentors][parts];
        int[] capacity = new int[mentors];
        int[][] scores = new int[mentees][mentors];
        for (boolean[] row : lacks) {
            for (int part = 0; part < parts; part++) {
                row[part] = random.nextInt(4) > 0;
            }
        }
        for (int mentor = 0; mentor < mentors; mentor++) {
            capacity[mentor] = random.nextInt(3);
            int only = random.nextInt(parts);
            for (int part = 0; part < parts; part++) {
                takes[mentor][part] = single ? part == only : random.nextInt(3) > 0;
            }
        }
        for (int[] row : scores) {
            Arrays.setAll(
                    row, j -> random.nextDouble() < forbidden ? -1 : random.nextInt(steps) * (10_000 / (steps - 1)));
        }
        return new Drawn(new TeamProblem(lacks, takes, capacity, Candidates.of(scores), parts), scores);
    }

    private static long best(Drawn drawn) {
        return fill(drawn, 0, drawn.problem().capacity().clone(), new boolean[4][4]);
    }

    private static long fill(Drawn drawn, int row, int[] room, boolean[][] there) {
        TeamProblem problem = drawn.problem();
        if (row == problem.mentees() * problem.parts()) {
            return 0;
        }
        int mentee = row / problem.parts();
        int part = row % problem.parts();
        long best = fill(drawn, row + 1, room, there);
        for (int mentor = 0; mentor < problem.mentors() && problem.lacks()[mentee][part]; mentor++) {
            int score = drawn.scores()[mentee][mentor];
            if (score >= 0 && room[mentor] > 0 && problem.takes()[mentor][part] && !there[mentee][mentor]) {
                room[mentor]--;
                there[mentee][mentor] = true;
                best = Math.max(best, SEAT + score + fill(drawn, row + 1, room, there));
                there[mentee][mentor] = false;
                room[mentor]++;
            }
        }
        return best;
    }
}
