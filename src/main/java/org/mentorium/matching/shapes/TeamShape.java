package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.teams.AssignedTeams;
import org.mentorium.matching.teams.TeamProblem;
import org.mentorium.matching.teams.Teams;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;

/** A mentor of each part for each mentee, besides those whom they have. */
final class TeamShape {

    private final Cohort cohort;
    private final Scoring scoring;
    private final List<String> parts;

    TeamShape(Cohort cohort, Scoring scoring) {
        this.cohort = cohort;
        this.scoring = scoring;
        this.parts = cohort.policy().shape().teamParts();
    }

    Made make(long seed) {
        boolean[][] takes = new boolean[cohort.mentors().size()][parts.size()];
        for (int mentor = 0; mentor < takes.length; mentor++) {
            for (int part = 0; part < parts.size(); part++) {
                takes[mentor][part] = cohort.mentors().get(mentor).parts().contains(parts.get(part));
            }
        }
        boolean[][] lacks = lacks(takes);
        int[] places = cohort.freePlaces();
        Teams teams = new AssignedTeams().solve(new TeamProblem(lacks, takes, places, scoring, parts.size()), seed);
        Map<Integer, List<Teams.Seat>> byMentee = teams.seats().stream()
                .collect(Collectors.groupingBy(Teams.Seat::mentee, TreeMap::new, Collectors.toList()));
        List<Draft> drafts = new ArrayList<>();
        byMentee.forEach((mentee, seats) -> drafts.add(draft(mentee, seats)));
        int wanted = 0;
        for (boolean[] row : lacks) {
            for (boolean lacking : row) {
                wanted += lacking ? 1 : 0;
            }
        }
        return new Made(
                drafts,
                wanted,
                java.util.Arrays.stream(places).sum(),
                teams.seats().size(),
                teams.possible(),
                teams.total(),
                teams.bound(),
                Made.lowest(drafts),
                teams.valid());
    }

    /** What a mentee has a mentor for, one part each, they do not lack. */
    private boolean[][] lacks(boolean[][] takes) {
        boolean[][] lacks = new boolean[cohort.mentees().size()][parts.size()];
        for (boolean[] row : lacks) {
            java.util.Arrays.fill(row, true);
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

    private Draft draft(int mentee, List<Teams.Seat> seats) {
        MatchingProfile person = cohort.mentees().get(mentee);
        List<Draft.Member> members = new ArrayList<>();
        List<Draft.Tie> ties = new ArrayList<>();
        members.add(new Draft.Member(person.participantId(), ParticipantRole.MENTEE, null));
        int sum = 0;
        for (Teams.Seat seat : seats) {
            members.add(new Draft.Member(
                    cohort.mentors().get(seat.mentor()).participantId(),
                    ParticipantRole.MENTOR,
                    parts.get(seat.part())));
            ties.add(Draft.tie(cohort, scoring, mentee, seat.mentor()));
            sum += seat.score();
        }
        return new Draft(sum / seats.size(), 1, 1, members, ties);
    }
}
