package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.Board;
import org.mentorium.matching.People;
import org.mentorium.participants.MatchingProfile;

/** Finds a mentee and a mentor by parts of their names, in a program of thousands. */
final class TwoSearch {

    private static final int SHOWN = 20;

    private TwoSearch() {}

    static Two of(Board board, @Nullable Long mentee, String menteeName, @Nullable Long mentor, String mentorName) {
        List<MatchingProfile> mentees = find(board.cohort().mentees(), mentee, menteeName);
        List<MatchingProfile> second = new ArrayList<>(board.cohort().mentors());
        Long first = only(mentees);
        second.removeIf(person -> first != null && person.participantId() == first);
        List<MatchingProfile> mentors = find(second, mentor, mentorName);
        return new Two(
                only(mentees),
                only(mentors),
                mentees.stream().map(People::option).toList(),
                mentors.stream().map(People::option).toList());
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
