package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.teams.Teams;
import org.mentorium.participants.ParticipantRole;

/** Teams as they are stored and counted. */
record TeamDrafts(Cohort cohort, Scoring scoring, List<String> parts) {

    Teams.Seat seat(int mentee, int part, int mentor) {
        return new Teams.Seat(mentee, part, mentor, scoring.score(mentee, mentor));
    }

    /** Those of people who still take part. */
    List<Teams.Seat> seatsOf(DraftCircle circle) {
        int mentee = circle.members().stream()
                .mapToInt(member -> cohort.mentee(member.participant()))
                .max()
                .orElse(-1);
        List<Teams.Seat> seats = new ArrayList<>();
        for (Draft.Member member : circle.members()) {
            int mentor = cohort.mentor(member.participant());
            int part = parts.indexOf(Objects.requireNonNullElse(member.part(), ""));
            if (mentee >= 0 && mentor >= 0 && part >= 0) {
                seats.add(seat(mentee, part, mentor));
            }
        }
        return seats;
    }

    List<DraftCircle> circles(Teams teams) {
        Map<Integer, List<Teams.Seat>> byMentee = teams.seats().stream()
                .collect(Collectors.groupingBy(Teams.Seat::mentee, TreeMap::new, Collectors.toList()));
        List<DraftCircle> circles = new ArrayList<>();
        byMentee.forEach((mentee, seats) -> circles.add(circle(mentee, seats)));
        return circles;
    }

    private DraftCircle circle(int mentee, List<Teams.Seat> seats) {
        List<Draft.Member> members = new ArrayList<>();
        members.add(new Draft.Member(cohort.mentees().get(mentee).participantId(), ParticipantRole.MENTEE, null));
        for (Teams.Seat seat : seats) {
            members.add(new Draft.Member(
                    cohort.mentors().get(seat.mentor()).participantId(),
                    ParticipantRole.MENTOR,
                    parts.get(seat.part())));
        }
        return new DraftCircle(0, false, members);
    }

    List<Seat> seats(DraftCircle circle) {
        return seatsOf(circle).stream()
                .map(seat -> new Seat(
                        cohort.mentees().get(seat.mentee()).participantId(),
                        parts.get(seat.part()),
                        List.of(cohort.mentors().get(seat.mentor()).participantId()),
                        seat.score()))
                .toList();
    }

    Draft draft(DraftCircle circle) {
        List<Draft.Tie> ties = seatsOf(circle).stream()
                .map(seat -> Draft.tie(cohort, scoring, seat.mentee(), seat.mentor()))
                .toList();
        int sum = ties.stream().mapToInt(Draft.Tie::score).sum();
        return new Draft(sum / Math.max(1, ties.size()), 1, 1, circle.members(), ties);
    }
}
