package org.mentorium.matching.teams;

import java.util.List;
import java.util.Set;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.Pair;

/**
 * A row for each part of each mentee.
 *
 * @param forbidden rows with mentors who may not take them
 */
record TeamRows(TeamProblem team, Set<Seated> forbidden) {

    record Seated(int row, int mentor) {}

    int parts() {
        return team.parts();
    }

    int row(Teams.Seat seat) {
        return seat.mentee() * parts() + seat.part();
    }

    AssignmentProblem problem() {
        int[] wanted = new int[team.mentees() * team.parts()];
        for (int row = 0; row < wanted.length; row++) {
            wanted[row] = team.lacks()[row / team.parts()][row % team.parts()] ? 1 : 0;
        }
        return new AssignmentProblem(
                wanted,
                team.capacity(),
                candidates(),
                team.fixed().stream()
                        .map(seat -> new Pair(row(seat), seat.mentor(), seat.score()))
                        .toList());
    }

    boolean fixed(Pair pair) {
        return team.fixed().stream().anyMatch(seat -> row(seat) == pair.mentee() && seat.mentor() == pair.mentor());
    }

    List<Teams.Seat> seats(List<Pair> pairs) {
        return pairs.stream()
                .map(pair ->
                        new Teams.Seat(pair.mentee() / parts(), pair.mentee() % parts(), pair.mentor(), pair.score()))
                .toList();
    }

    private Candidates candidates() {
        return (row, mentors, scores) -> {
            int n = team.scores().of(row / team.parts(), mentors, scores);
            int kept = 0;
            for (int i = 0; i < n; i++) {
                if (team.takes()[mentors[i]][row % team.parts()] && !forbidden.contains(new Seated(row, mentors[i]))) {
                    mentors[kept] = mentors[i];
                    scores[kept++] = scores[i];
                }
            }
            return kept;
        };
    }

    int width(int row) {
        return candidates().of(row, new int[team.mentors()], new int[team.mentors()]);
    }
}
