package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.People;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MentoringType;

/** Finds a mentee and a mentor, or any two of groups and peers, by parts of their names, in a program of thousands. */
final class TwoSearch {

    private static final int SHOWN = 20;

    private TwoSearch() {}

    static Two of(Cohort cohort, @Nullable Long mentee, String menteeName, @Nullable Long mentor, String mentorName) {
        List<MatchingProfile> mentees = find(people(cohort, cohort.mentees()), mentee, menteeName);
        List<MatchingProfile> second = new ArrayList<>(people(cohort, cohort.mentors()));
        Long first = only(mentees);
        second.removeIf(person -> first != null && person.participantId() == first);
        List<MatchingProfile> mentors = find(second, mentor, mentorName);
        return new Two(
                only(mentees),
                only(mentors),
                mentees.stream().map(People::option).toList(),
                mentors.stream().map(People::option).toList());
    }

    /** In groups people of one side are together too. */
    private static List<MatchingProfile> people(Cohort cohort, List<MatchingProfile> side) {
        return cohort.policy().mentoringType() == MentoringType.GROUP
                ? Stream.concat(cohort.mentees().stream(), cohort.mentors().stream())
                        .toList()
                : side;
    }

    private static List<MatchingProfile> find(List<MatchingProfile> people, @Nullable Long number, String name) {
        if (number != null) {
            return people.stream()
                    .filter(person -> person.participantId() == number)
                    .toList();
        }
        String part = name.strip().toLowerCase(Locale.ROOT);
        return part.isEmpty()
                ? List.of()
                : people.stream()
                        .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(part))
                        .limit(SHOWN)
                        .toList();
    }

    private static @Nullable Long only(List<MatchingProfile> people) {
        return people.size() == 1 ? people.get(0).participantId() : null;
    }
}
