package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.participants.MatchingProfile;

/** Goals: how many of the words in which the mentee says what they want to reach the mentor uses of themself too. */
final class GoalsCriterion implements Criterion {

    /** More would not be read. */
    private static final int WORDS_NAMED = 4;

    @Override
    public String key() {
        return "goals";
    }

    @Override
    public Measure measure(Cohort cohort) {
        return new Overlap(cohort);
    }

    private static final class Overlap implements Measure {

        private static final List<Integer> NOBODY = List.of();

        /** Per mentee, stem to the word as they wrote it. */
        private final List<Map<String, String>> goals;
        /** Stem to the mentors who use it. */
        private final Map<String, List<Integer>> usedBy = new HashMap<>();

        private final int mentors;

        Overlap(Cohort cohort) {
            mentors = cohort.mentors().size();
            goals = cohort.mentees().stream()
                    .map(mentee -> Stems.of(mentee.goals()))
                    .toList();
            for (int mentor = 0; mentor < mentors; mentor++) {
                for (String stem :
                        Stems.of(saidOf(cohort.mentors().get(mentor))).keySet()) {
                    usedBy.computeIfAbsent(stem, key -> new ArrayList<>()).add(mentor);
                }
            }
        }

        private static String saidOf(MatchingProfile mentor) {
            return mentor.goals() + " " + String.join(" ", mentor.skillsOffered());
        }

        @Override
        public boolean row(int mentee, int[] points) {
            Map<String, String> words = goals.get(mentee);
            Arrays.fill(points, 0, mentors, 0);
            for (String stem : words.keySet()) {
                for (int mentor : usedBy.getOrDefault(stem, NOBODY)) {
                    points[mentor]++;
                }
            }
            for (int mentor = 0; mentor < mentors; mentor++) {
                points[mentor] = points[mentor] == 0 ? 0 : points[mentor] * FULL / words.size();
            }
            return !words.isEmpty();
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            List<String> shared = goals.get(mentee).entrySet().stream()
                    .filter(word -> usedBy.getOrDefault(word.getKey(), NOBODY).contains(mentor))
                    .map(Map.Entry::getValue)
                    .limit(WORDS_NAMED)
                    .toList();
            return shared.isEmpty()
                    ? Reason.Words.of("goals.none")
                    : Reason.Words.of("goals.shared", Reason.Argument.list(shared));
        }
    }
}
