package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.participants.MatchingProfile;

/** Where the mentors of a cohort stand in its list, by participant and by person. */
final class MentorPlaces {

    private final Cohort cohort;
    private final Map<Long, List<Integer>> byPerson = new HashMap<>();

    MentorPlaces(Cohort cohort) {
        this.cohort = cohort;
        for (int mentor = 0; mentor < cohort.mentors().size(); mentor++) {
            MatchingProfile profile = cohort.mentors().get(mentor);
            byPerson.computeIfAbsent(profile.personId(), key -> new ArrayList<>())
                    .add(mentor);
        }
    }

    void strikeParticipant(long participant, long[] allowed) {
        int mentor = cohort.mentor(participant);
        if (mentor >= 0) {
            strike(mentor, allowed);
        }
    }

    void strikePerson(Long person, long[] allowed) {
        byPerson.getOrDefault(person, List.of()).forEach(mentor -> strike(mentor, allowed));
    }

    /** A bit for each of so many. */
    static long[] everybody(int mentors) {
        long[] all = new long[(mentors + 63) >>> 6];
        fill(all, mentors);
        return all;
    }

    static void fill(long[] all, int mentors) {
        Arrays.fill(all, -1);
        if ((mentors & 63) != 0) {
            all[all.length - 1] = (1L << mentors) - 1;
        }
    }

    static void strike(int mentor, long[] allowed) {
        allowed[mentor >>> 6] &= ~(1L << mentor);
    }
}
