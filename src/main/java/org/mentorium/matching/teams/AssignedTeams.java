package org.mentorium.matching.teams;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.matching.solver.Assignment;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.CertificateChecker;
import org.mentorium.matching.solver.Pair;

/**
 * Each part of each team is assigned like a mentee of its own, which is exact as long as no mentor takes two parts of
 * the same team. Where one would, the weaker of the two is forbidden and all is assigned again; the first assignment,
 * which asks for less, then still bounds what is possible.
 */
public final class AssignedTeams implements TeamSolver {

    @Override
    public Teams solve(TeamProblem problem, long seed) {
        Set<Seated> forbidden = new HashSet<>();
        Rows rows = new Rows(problem, forbidden);
        AssignmentProblem first = rows.problem();
        Assignment assignment = new AssignmentSolver().solve(first, seed);
        CertificateChecker.Check check = CertificateChecker.check(first, assignment);
        while (forbidDoubled(rows, assignment.pairs(), forbidden)) {
            assignment = new AssignmentSolver().solve(rows.problem(), seed);
        }
        List<Teams.Seat> seats = assignment.pairs().stream()
                .map(pair -> new Teams.Seat(
                        pair.mentee() / problem.parts(), pair.mentee() % problem.parts(), pair.mentor(), pair.score()))
                .toList();
        return new Teams(seats, check.possible(), check.bound(), check.holds());
    }

    private record Seated(int row, int mentor) {}

    private static boolean forbidDoubled(Rows rows, List<Pair> pairs, Set<Seated> forbidden) {
        Map<Seated, Pair> seen = new HashMap<>();
        boolean any = false;
        for (Pair pair : pairs) {
            Seated team = new Seated(pair.mentee() / rows.parts(), pair.mentor());
            Pair other = seen.putIfAbsent(team, pair);
            if (other != null) {
                // The part for which others are there as well is easier to fill otherwise.
                Pair weaker = rows.width(pair.mentee()) >= rows.width(other.mentee()) ? pair : other;
                any |= forbidden.add(new Seated(weaker.mentee(), weaker.mentor()));
            }
        }
        return any;
    }

    /** A row for each part of each mentee. */
    private record Rows(TeamProblem team, Set<Seated> forbidden) {

        int parts() {
            return team.parts();
        }

        AssignmentProblem problem() {
            int[] wanted = new int[team.mentees() * team.parts()];
            for (int row = 0; row < wanted.length; row++) {
                wanted[row] = team.lacks()[row / team.parts()][row % team.parts()] ? 1 : 0;
            }
            return new AssignmentProblem(wanted, team.capacity(), candidates(), List.of());
        }

        private Candidates candidates() {
            return (row, mentors, scores) -> {
                int n = team.scores().of(row / team.parts(), mentors, scores);
                int kept = 0;
                for (int i = 0; i < n; i++) {
                    if (team.takes()[mentors[i]][row % team.parts()]
                            && !forbidden.contains(new Seated(row, mentors[i]))) {
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
}
