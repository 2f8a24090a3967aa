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
        if (mentorsByMentee.isEmpty()) {
            return false;
        }
        Set<Long> mentors = mentorsByMentee.get(cohort.mentees().get(mentee).participantId());
        return mentors != null && mentors.contains(cohort.mentors().get(mentor).participantId());
    }
}
