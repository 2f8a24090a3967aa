package org.mentorium.matching.shapes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.teams.AssignedTeams;
import org.mentorium.matching.teams.TakenSeats;
import org.mentorium.matching.teams.TeamProblem;
import org.mentorium.matching.teams.Teams;

/** A mentor of each part for each mentee, besides those whom they have. */
final class TeamShape implements CircleShape {

    private final Cohort cohort;
    private final Scoring scoring;
    private final List<String> parts;
    private final TeamDrafts drafts;
    private final TeamProblem problem;

    TeamShape(Cohort cohort, Scoring scoring) {
        this.cohort = cohort;
        this.scoring = scoring;
        this.parts = cohort.policy().shape().teamParts();
        this.drafts = new TeamDrafts(cohort, scoring, parts);
        boolean[][] takes = new boolean[cohort.mentors().size()][parts.size()];
        for (int mentor = 0; mentor < takes.length; mentor++) {
            for (int part = 0; part < parts.size(); part++) {
                takes[mentor][part] = cohort.mentors().get(mentor).parts().contains(parts.get(part));
            }
        }
        TeamProblem free = new TeamProblem(lacks(takes), takes, cohort.freePlaces(), scoring, parts.size());
        problem = free.fixing(pins(free));
    }

    /** What a mentee has a mentor for, one part each, they do not lack. */
    private boolean[][] lacks(boolean[][] takes) {
        boolean[][] lacks = new boolean[cohort.mentees().size()][parts.size()];
        for (boolean[] row : lacks) {
            Arrays.fill(row, true);
        }
        for (Bond bond : cohort.bonds()) {
            int mentee = cohort.mentee(bond.mentee());
            int mentor = cohort.mentor(bond.mentor());
            if (bond.kind().holdsPlace() && mentee >= 0 && mentor >= 0) {
                cover(lacks[mentee], takes[mentor]);
            }
        }
        return lacks;
    }

    private static void cover(boolean[] lacks, boolean[] takes) {
        for (int part = 0; part < lacks.length; part++) {
            if (lacks[part] && takes[part]) {
                lacks[part] = false;
                return;
            }
        }
    }

    private List<Teams.Seat> pins(TeamProblem free) {
        TakenSeats taken = new TakenSeats(free);
        for (Bond bond : cohort.bonds()) {
            int mentee = cohort.mentee(bond.mentee());
            int mentor = cohort.mentor(bond.mentor());
            if (bond.kind() == Bond.Kind.PINNED && mentee >= 0 && mentor >= 0 && scoring.allowed(mentee, mentor)) {
                taken.open(mentee, mentor).limit(1).forEach(part -> taken.take(drafts.seat(mentee, part, mentor)));
            }
        }
        return taken.seats();
    }

    @Override
    public Made make(long seed) {
        Teams teams = new AssignedTeams().solve(problem, seed);
        List<Draft> made = drafts.circles(teams).stream().map(this::draft).toList();
        int wanted = 0;
        for (boolean[] row : problem.lacks()) {
            for (boolean lacking : row) {
                wanted += lacking ? 1 : 0;
            }
        }
        return new Made(
                made,
                wanted,
                Arrays.stream(problem.capacity()).sum(),
                teams.seats().size(),
                teams.possible(),
                teams.total(),
                teams.bound(),
                Made.lowest(made),
                teams.valid());
    }

    /** The two as mentee and mentor; below 0 when they are not that. */
    private record Two(int mentee, int mentor) {

        boolean sit(Teams.Seat seat) {
            return seat.mentee() == mentee && seat.mentor() == mentor;
        }
    }

    private Two two(long one, long other) {
        return cohort.mentee(one) >= 0
                ? new Two(cohort.mentee(one), cohort.mentor(other))
                : new Two(cohort.mentee(other), cohort.mentor(one));
    }

    @Override
    public Optional<RuleBroken> obstacle(long one, long other) {
        Two two = two(one, other);
        if (two.mentee() < 0 || two.mentor() < 0) {
            return Optional.of(new RuleBroken("circles.refused.notOfATeam"));
        }
        return pinned().open(two.mentee(), two.mentor()).findAny().isPresent()
                ? Optional.empty()
                : Optional.of(new RuleBroken(
                        "circles.refused.noPart",
                        cohort.mentors().get(two.mentor()).name(),
                        cohort.mentees().get(two.mentee()).name()));
    }

    private TakenSeats pinned() {
        TakenSeats taken = new TakenSeats(problem);
        problem.fixed().forEach(taken::take);
        return taken;
    }

    @Override
    public Optional<Remade> remade(List<DraftCircle> now, Condition condition, long seed) {
        Two two = two(condition.one(), condition.other());
        AssignedTeams solver = new AssignedTeams();
        if (!condition.together()) {
            List<Teams.Seat> kept = kept(now, new TakenSeats(problem), seat -> !two.sit(seat));
            return Optional.of(remade(solver.without(problem.fixing(kept), two.mentee(), two.mentor(), seed)));
        }
        return pinned().open(two.mentee(), two.mentor())
                .mapToObj(part -> drafts.seat(two.mentee(), part, two.mentor()))
                .map(seat -> {
                    TakenSeats taken = new TakenSeats(problem);
                    taken.take(seat);
                    List<Teams.Seat> kept = kept(now, taken, other -> !other.equals(seat));
                    return solver.insisting(problem.fixing(kept), seat, seed);
                })
                .max(Comparator.comparingInt((Teams teams) -> teams.seats().size())
                        .thenComparingLong(Teams::total))
                .map(this::remade);
    }

    private Remade remade(Teams teams) {
        return new Remade(drafts.circles(teams), teams.exact() ? Remade.PROVEN : teams.bound());
    }

    /** What does not move: pins, and what was changed by hand, in the room that is left. */
    private List<Teams.Seat> kept(List<DraftCircle> now, TakenSeats taken, Predicate<Teams.Seat> stays) {
        problem.fixed().stream().filter(stays).forEach(taken::take);
        now.stream()
                .filter(DraftCircle::byHand)
                .flatMap(circle -> drafts.seatsOf(circle).stream())
                .filter(stays)
                .forEach(taken::take);
        return taken.seats().stream().filter(stays).toList();
    }

    /** No part twice. */
    @Override
    public boolean holds(DraftCircle circle) {
        List<Teams.Seat> seats = drafts.seatsOf(circle);
        return seats.size() == circle.members().size() - 1
                && seats.stream().mapToInt(Teams.Seat::part).distinct().count() == seats.size();
    }

    @Override
    public List<Seat> seats(DraftCircle circle) {
        return drafts.seats(circle);
    }

    @Override
    public Draft draft(DraftCircle circle) {
        return drafts.draft(circle);
    }
}
