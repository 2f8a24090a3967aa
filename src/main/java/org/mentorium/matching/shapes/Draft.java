package org.mentorium.matching.shapes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Reason;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.solver.Pair;
import org.mentorium.participants.ParticipantRole;

/**
 * A proposal before it is stored.
 *
 * @param score of the whole, in hundredths
 * @param leastMentors with so many of its mentors it can begin
 * @param leastMentees with so many of the others
 */
public record Draft(int score, int leastMentors, int leastMentees, List<Member> members, List<Tie> ties) {

    /** @param part what a mentor of a team is there for */
    public record Member(
            long participant,
            ParticipantRole role,
            @Nullable String part) {}

    /** Why one of its members is there for another, by their participations. */
    public record Tie(long mentor, long mentee, int score, List<Reason> reasons) {}

    public boolean has(long participant) {
        return members.stream().anyMatch(member -> member.participant() == participant);
    }

    /** Of two of the cohort, by their places, whatever the rules say. */
    public static Tie tie(Cohort cohort, Scoring scoring, int mentee, int mentor) {
        return new Tie(
                cohort.mentors().get(mentor).participantId(),
                cohort.mentees().get(mentee).participantId(),
                scoring.score(mentee, mentor),
                scoring.reasons(mentee, mentor));
    }

    /** The usual two. */
    public static Draft pair(Pair pair, Cohort cohort, Scoring scoring) {
        long mentor = cohort.mentors().get(pair.mentor()).participantId();
        long mentee = cohort.mentees().get(pair.mentee()).participantId();
        Tie tie = new Tie(mentor, mentee, pair.score(), scoring.reasons(pair.mentee(), pair.mentor()));
        return new Draft(
                pair.score(),
                1,
                1,
                List.of(
                        new Member(mentor, ParticipantRole.MENTOR, null),
                        new Member(mentee, ParticipantRole.MENTEE, null)),
                List.of(tie));
    }
}
