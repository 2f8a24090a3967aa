package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.HardRule;

/** Nobody is matched with somebody above or below them, however many steps up or down the line. */
final class LineManagerRule implements Rule {

    private final Cohort cohort;
    private final MentorPlaces places;
    /** Person to the mentors below them in the line. */
    private final Map<Long, List<Integer>> mentorsBelow = new HashMap<>();

    private final List<Set<Long>> aboveMentors;
    private final List<Set<Long>> aboveMentees;

    LineManagerRule(Cohort cohort, MentorPlaces places) {
        this.cohort = cohort;
        this.places = places;
        aboveMentors = above(cohort.mentors(), cohort.managers());
        aboveMentees = above(cohort.mentees(), cohort.managers());
        for (int mentor = 0; mentor < aboveMentors.size(); mentor++) {
            for (Long person : aboveMentors.get(mentor)) {
                mentorsBelow.computeIfAbsent(person, key -> new ArrayList<>()).add(mentor);
            }
        }
    }

    private static List<Set<Long>> above(List<MatchingProfile> people, Map<Long, Long> managers) {
        return people.stream().map(p -> above(p.personId(), managers)).toList();
    }

    private static Set<Long> above(long person, Map<Long, Long> managers) {
        Set<Long> above = new HashSet<>();
        Long manager = managers.get(person);
        // Two who are said to manage each other end the walk.
        while (manager != null && above.add(manager)) {
            manager = managers.get(manager);
        }
        return above;
    }

    @Override
    public String key() {
        return HardRule.NO_LINE_MANAGER.name();
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        return aboveMentees.get(mentee).contains(cohort.mentors().get(mentor).personId())
                || aboveMentors
                        .get(mentor)
                        .contains(cohort.mentees().get(mentee).personId());
    }

    @Override
    public void strike(int mentee, long[] allowed) {
        aboveMentees.get(mentee).forEach(person -> places.strikePerson(person, allowed));
        mentorsBelow
                .getOrDefault(cohort.mentees().get(mentee).personId(), List.of())
                .forEach(mentor -> MentorPlaces.strike(mentor, allowed));
    }
}
