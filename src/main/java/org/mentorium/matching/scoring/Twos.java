package org.mentorium.matching.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Pairs of participants by their numbers, of whom there are few. */
final class Twos {

    private final Map<Long, Set<Long>> mentorsByMentee = new HashMap<>();

    void add(long mentee, long mentor) {
        mentorsByMentee.computeIfAbsent(mentee, key -> new HashSet<>()).add(mentor);
    }

    boolean contains(Cohort cohort, int mentee, int mentor) {
        return of(cohort, mentee).contains(cohort.mentors().get(mentor).participantId());
    }

    void strike(Cohort cohort, int mentee, MentorPlaces places, long[] allowed) {
        of(cohort, mentee).forEach(mentor -> places.strikeParticipant(mentor, allowed));
    }

    private Set<Long> of(Cohort cohort, int mentee) {
        return mentorsByMentee.isEmpty()
                ? Set.of()
                : mentorsByMentee.getOrDefault(cohort.mentees().get(mentee).participantId(), Set.of());
    }
}
