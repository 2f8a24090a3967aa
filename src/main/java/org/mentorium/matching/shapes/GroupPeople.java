package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mentorium.matching.groups.Group;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.Shape;

/**
 * Who can lead a group or sit in one. The solver counts them from 0, mentors and mentees; where it counts all, mentors
 * come first.
 *
 * @param mentors by their places in the cohort
 * @param mentees likewise
 */
record GroupPeople(Cohort cohort, List<Integer> mentors, List<Integer> mentees) {

    static GroupPeople of(Cohort cohort) {
        Shape shape = cohort.policy().shape();
        int[] free = cohort.freePlaces();
        int[] wanted = cohort.wanted();
        return new GroupPeople(
                cohort,
                IntStream.range(0, free.length)
                        .filter(mentor -> free[mentor] >= shape.groupLeast())
                        .boxed()
                        .toList(),
                IntStream.range(0, wanted.length)
                        .filter(mentee -> wanted[mentee] >= shape.groupMentors())
                        .boxed()
                        .toList());
    }

    MatchingProfile mentorProfile(int mentor) {
        return cohort.mentors().get(mentors.get(mentor));
    }

    MatchingProfile menteeProfile(int mentee) {
        return cohort.mentees().get(mentees.get(mentee));
    }

    long mentor(int mentor) {
        return mentorProfile(mentor).participantId();
    }

    long mentee(int mentee) {
        return menteeProfile(mentee).participantId();
    }

    /** Where all are counted; -1 for who can neither lead nor sit. */
    int person(long participant) {
        int mentor = mentors.indexOf(cohort.mentor(participant));
        int mentee = mentees.indexOf(cohort.mentee(participant));
        return mentor >= 0 || mentee < 0 ? mentor : mentors.size() + mentee;
    }

    /** Without those who do not take part any more. */
    Group group(DraftCircle circle) {
        List<Integer> leading = new ArrayList<>();
        List<Integer> sitting = new ArrayList<>();
        for (Draft.Member member : circle.members()) {
            int person = person(member.participant());
            if (person >= mentors.size()) {
                sitting.add(person - mentors.size());
            } else if (person >= 0) {
                leading.add(person);
            }
        }
        return new Group(leading, sitting);
    }

    String name(long participant) {
        int mentor = cohort.mentor(participant);
        int mentee = cohort.mentee(participant);
        return mentor >= 0
                ? cohort.mentors().get(mentor).name()
                : mentee >= 0 ? cohort.mentees().get(mentee).name() : "";
    }
}
