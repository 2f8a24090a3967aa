package org.mentorium.matching.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.participants.MatchingProfile;

/** Who speaks what, as bits. */
final class Languages {

    private final Cohort cohort;
    private final BitRows mentors;
    private final BitRows mentees;

    Languages(Cohort cohort) {
        this.cohort = cohort;
        Map<String, Integer> bits = new HashMap<>();
        List.of(cohort.mentors(), cohort.mentees())
                .forEach(people -> people.forEach(
                        person -> person.languages().forEach(language -> bits.putIfAbsent(language, bits.size()))));
        mentors = rows(cohort.mentors(), bits);
        mentees = rows(cohort.mentees(), bits);
    }

    private static BitRows rows(List<MatchingProfile> people, Map<String, Integer> bits) {
        BitRows rows = new BitRows(people.size(), Math.max(1, bits.size()));
        for (int i = 0; i < people.size(); i++) {
            for (String language : people.get(i).languages()) {
                rows.set(i, bits.getOrDefault(language, 0));
            }
        }
        return rows;
    }

    int shared(int mentee, int mentor) {
        return mentees.common(mentee, mentors, mentor);
    }

    int spoken(int mentee) {
        return mentees.count(mentee);
    }

    /** In the mentee's order. */
    List<String> sharedCodes(int mentee, int mentor) {
        List<String> theirs = cohort.mentors().get(mentor).languages();
        return cohort.mentees().get(mentee).languages().stream()
                .filter(theirs::contains)
                .distinct()
                .toList();
    }
}
