package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.participants.MatchingProfile;

/** Where the mentors of a cohort stand in its list, by participant and by person. */
final class MentorPlaces {

    private final Map<Long, Integer> byParticipant = new HashMap<>();
    private final Map<Long, List<Integer>> byPerson = new HashMap<>();

    MentorPlaces(Cohort cohort) {
        for (int mentor = 0; mentor < cohort.mentors().size(); mentor++) {
            MatchingProfile profile = cohort.mentors().get(mentor);
            byParticipant.put(profile.participantId(), mentor);
            byPerson.computeIfAbsent(profile.personId(), key -> new ArrayList<>())
                    .add(mentor);
        }
    }

    void strikeParticipant(Long participant, long[] allowed) {
        Integer mentor = byParticipant.get(participant);
        if (mentor != null) {
            strike(mentor, allowed);
        }
    }

    void strikePerson(Long person, long[] allowed) {
        byPerson.getOrDefault(person, List.of()).forEach(mentor -> strike(mentor, allowed));
    }

    static void strike(int mentor, long[] allowed) {
        allowed[mentor >>> 6] &= ~(1L << mentor);
    }
}
