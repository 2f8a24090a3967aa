package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.participants.ParticipantRole;

/** Peers as they are stored and counted. */
record PeerDrafts(Cohort cohort, Scoring scoring, PeerScores scores) {

    /** By their places in the cohort. */
    List<Draft.Member> members(List<Integer> people) {
        return people.stream()
                .map(person ->
                        new Draft.Member(cohort.mentors().get(person).participantId(), ParticipantRole.PEER, null))
                .toList();
    }

    /** Two of three are enough to begin. */
    Draft draft(DraftCircle circle) {
        List<Integer> people = people(circle);
        List<Draft.Tie> ties = new ArrayList<>();
        int sum = 0;
        for (int one : people) {
            for (int other : people) {
                if (other != one) {
                    ties.add(Draft.tie(cohort, scoring, one, other));
                    sum += scores.of(one, other);
                }
            }
        }
        return new Draft(sum / Math.max(1, ties.size()), 0, 2, circle.members(), ties);
    }

    List<Seat> seats(DraftCircle circle) {
        List<Integer> people = people(circle);
        List<Seat> seats = new ArrayList<>();
        for (int one : people) {
            List<Integer> others = people.stream().filter(other -> other != one).toList();
            if (!others.isEmpty()) {
                int sum =
                        others.stream().mapToInt(other -> scores.of(one, other)).sum();
                seats.add(new Seat(
                        participant(one),
                        null,
                        others.stream().map(this::participant).toList(),
                        sum / others.size()));
            }
        }
        return seats;
    }

    private List<Integer> people(DraftCircle circle) {
        return circle.members().stream()
                .map(member -> cohort.mentor(member.participant()))
                .filter(person -> person >= 0)
                .toList();
    }

    private long participant(int person) {
        return cohort.mentors().get(person).participantId();
    }

    String name(long participant) {
        int person = cohort.mentor(participant);
        return person < 0 ? "" : cohort.mentors().get(person).name();
    }
}
