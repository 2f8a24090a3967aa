package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.participants.MatchingProfile;

/** Skills: how much of what the mentee seeks the mentor offers, whatever else the mentor offers. */
final class SkillsCriterion implements Criterion {

    /** From which likeness of their words on two skills are taken for the same or nearly so. */
    private static final double ALIKE = 0.6;

    @Override
    public String key() {
        return "skills";
    }

    @Override
    public Measure measure(Cohort cohort) {
        return new Coverage(cohort);
    }

    private static final class Coverage implements Measure {

        private final List<List<String>> sought = new ArrayList<>();
        private final Map<String, int[]> covered = new HashMap<>();
        private final int mentors;

        Coverage(Cohort cohort) {
            mentors = cohort.mentors().size();
            Map<Set<String>, List<Integer>> offered = new HashMap<>();
            for (int mentor = 0; mentor < mentors; mentor++) {
                for (String skill : cohort.mentors().get(mentor).skillsOffered()) {
                    offered.computeIfAbsent(Stems.of(skill).keySet(), key -> new ArrayList<>())
                            .add(mentor);
                }
            }
            for (MatchingProfile mentee : cohort.mentees()) {
                List<String> skills = mentee.skillsSought().stream()
                        .filter(skill -> !Stems.of(skill).isEmpty())
                        .distinct()
                        .toList();
                sought.add(skills);
                skills.forEach(skill -> covered.computeIfAbsent(skill, key -> cover(key, offered)));
            }
        }

        private int[] cover(String skill, Map<Set<String>, List<Integer>> offered) {
            int[] points = new int[mentors];
            Set<String> stems = Stems.of(skill).keySet();
            offered.forEach((theirs, by) -> {
                double likeness = likeness(stems, theirs);
                if (likeness >= ALIKE) {
                    by.forEach(mentor -> points[mentor] = Math.max(points[mentor], (int) Math.round(FULL * likeness)));
                }
            });
            return points;
        }

        /** Dice's coefficient: twice what they share by what they have. */
        private static double likeness(Set<String> a, Set<String> b) {
            long shared = a.stream().filter(b::contains).count();
            return 2.0 * shared / (a.size() + b.size());
        }

        @Override
        public boolean row(int mentee, int[] points) {
            List<String> skills = sought.get(mentee);
            Arrays.fill(points, 0);
            for (String skill : skills) {
                int[] by = covered(skill);
                for (int mentor = 0; mentor < mentors; mentor++) {
                    points[mentor] += by[mentor];
                }
            }
            for (int mentor = 0; mentor < mentors && skills.size() > 1; mentor++) {
                points[mentor] /= skills.size();
            }
            return !skills.isEmpty();
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            List<String> met = sought.get(mentee).stream()
                    .filter(skill -> covered(skill)[mentor] > 0)
                    .toList();
            return met.isEmpty()
                    ? Reason.Words.of("skills.none")
                    : Reason.Words.of("skills.met", Reason.Argument.list(met));
        }

        private int[] covered(String skill) {
            return covered.getOrDefault(skill, new int[mentors]);
        }
    }
}
