package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.participants.ParticipantRole;

/** Peers as they are stored and counted. */
record PeerDrafts(Cohort cohort, Scoring scoring, PeerScores scores) {

    /** By their places in the cohort, a pair before who joins it. */
    DraftCircle circle(List<Integer> people) {
        List<ParticipantRole> roles = scores.roles(people);
        return new DraftCircle(
                0,
                false,
                IntStream.range(0, people.size())
                        .mapToObj(i -> new Draft.Member(participant(people.get(i)), roles.get(i), null))
                        .toList());
    }

    /** Two of three are enough to begin. */
    Draft draft(DraftCircle circle) {
        List<Draft.Tie> ties = new ArrayList<>();
        int sum = 0;
        for (Draft.Member one : circle.members()) {
            for (Draft.Member other : circle.members()) {
                int mentor = cohort.mentor(one.participant());
                int mentee = cohort.mentor(other.participant());
                if (mentor != mentee && mentor >= 0 && mentee >= 0 && guides(one, other)) {
                    ties.add(Draft.tie(cohort, scoring, mentee, mentor));
                    sum += scores.of(mentor, mentee);
                }
            }
        }
        return new Draft(
                sum / Math.max(1, ties.size()), scores.leastMentors(), scores.leastOthers(), circle.members(), ties);
    }

    private static boolean guides(Draft.Member one, Draft.Member other) {
        return one.role() == ParticipantRole.PEER
                || one.role() == ParticipantRole.MENTOR && other.role() == ParticipantRole.MENTEE;
    }

    List<Seat> seats(DraftCircle circle) {
        List<Seat> seats = new ArrayList<>();
        for (Draft.Member one : circle.members()) {
            List<Long> others = circle.members().stream()
                    .filter(other -> other != one && (guides(one, other) || guides(other, one)))
                    .map(Draft.Member::participant)
                    .filter(other -> cohort.mentor(other) >= 0)
                    .toList();
            int person = cohort.mentor(one.participant());
            if (person >= 0 && !others.isEmpty()) {
                int sum = others.stream()
                        .mapToInt(other -> scores.of(person, cohort.mentor(other)))
                        .sum();
                seats.add(new Seat(one.participant(), null, others, sum / others.size()));
            }
        }
        return seats;
    }

    private long participant(int person) {
        return cohort.mentors().get(person).participantId();
    }

    String name(long participant) {
        int person = cohort.mentor(participant);
        return person < 0 ? "" : cohort.mentors().get(person).name();
    }
}
