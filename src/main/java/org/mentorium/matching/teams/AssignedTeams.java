package org.mentorium.matching.teams;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mentorium.matching.solver.Assignment;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.CertificateChecker;
import org.mentorium.matching.solver.Change;
import org.mentorium.matching.solver.Pair;
import org.mentorium.matching.solver.WhatIf;

/**
 * Each part of each team is assigned like a mentee of its own, which is exact as long as no mentor takes two parts of
 * the same team. Where one would, the weaker of the two is forbidden and all is assigned again; the first assignment,
 * which asks for less, then still bounds what is possible.
 */
public final class AssignedTeams implements TeamSolver {

    @Override
    public Teams solve(TeamProblem problem, long seed) {
        Set<TeamRows.Seated> forbidden = new HashSet<>();
        TeamRows rows = new TeamRows(problem, forbidden);
        AssignmentProblem first = rows.problem();
        Assignment assignment = new AssignmentSolver().solve(first, seed);
        CertificateChecker.Check check = CertificateChecker.check(first, assignment);
        while (forbidDoubled(rows, assignment.pairs(), forbidden)) {
            assignment = new AssignmentSolver().solve(rows.problem(), seed);
        }
        return new Teams(rows.seats(assignment.pairs()), check.possible(), check.bound(), check.holds());
    }

    @Override
    public Teams insisting(TeamProblem problem, Teams.Seat seat, long seed) {
        TeamRows rows = new TeamRows(problem, Set.of());
        AssignmentProblem first = rows.problem();
        Assignment assignment = new AssignmentSolver().solve(first, seed);
        int row = rows.row(seat);
        return WhatIf.of(first, assignment)
                .forcing(row, seat.mentor(), seat.score())
                .map(change -> changed(rows, assignment, change))
                .filter(teams -> !doubled(teams))
                .orElseGet(() -> solve(problem.fixing(with(problem.fixed(), seat)), seed));
    }

    @Override
    public Teams without(TeamProblem problem, int mentee, int mentor, long seed) {
        return solve(problem.without(mentee, mentor), seed);
    }

    /** By as few moves as the condition needs, and so still the best. */
    private static Teams changed(TeamRows rows, Assignment assignment, Change change) {
        Set<Pair> pairs = new HashSet<>(assignment.pairs());
        change.gone().forEach(pairs::remove);
        pairs.addAll(change.made());
        List<Teams.Seat> seats = rows.seats(pairs.stream()
                .sorted((a, b) -> Integer.compare(a.mentee(), b.mentee()))
                .toList());
        long total = seats.stream().mapToLong(Teams.Seat::score).sum();
        return new Teams(seats, seats.size(), total, true);
    }

    private static List<Teams.Seat> with(List<Teams.Seat> seats, Teams.Seat seat) {
        return Stream.concat(seats.stream(), Stream.of(seat)).distinct().toList();
    }

    private static boolean doubled(Teams teams) {
        Set<TeamRows.Seated> seen = new HashSet<>();
        return !teams.seats().stream().allMatch(seat -> seen.add(new TeamRows.Seated(seat.mentee(), seat.mentor())));
    }

    private static boolean forbidDoubled(TeamRows rows, List<Pair> pairs, Set<TeamRows.Seated> forbidden) {
        Map<TeamRows.Seated, Pair> seen = new HashMap<>();
        boolean any = false;
        for (Pair pair : pairs) {
            TeamRows.Seated team = new TeamRows.Seated(pair.mentee() / rows.parts(), pair.mentor());
            Pair other = seen.putIfAbsent(team, pair);
            if (other != null) {
                // The part for which others are there as well is easier to fill otherwise.
                Pair weaker = rows.width(pair.mentee()) >= rows.width(other.mentee()) ? pair : other;
                Pair out = rows.fixed(weaker) ? (weaker.equals(pair) ? other : pair) : weaker;
                any |= forbidden.add(new TeamRows.Seated(out.mentee(), out.mentor()));
            }
        }
        return any;
    }
}
