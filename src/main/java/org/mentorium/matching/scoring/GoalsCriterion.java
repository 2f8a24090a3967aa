package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MatchKind;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.topics.PersonTopics;
import org.mentorium.topics.Skill;
import org.mentorium.topics.Stems;
import org.mentorium.topics.TextLikeness;

/**
 * Goals and interests: how many topics of what the mentee wants to reach the mentor offers or works on too, or how alike
 * the topics of both are; and, with less weight, how alike the texts are.
 */
final class GoalsCriterion implements Criterion {

    /** More would not be read. */
    private static final int WORDS_NAMED = 4;

    @Override
    public String key() {
        return "goals";
    }

    @Override
    public Reason.Aspect aspect(ProgramPolicy policy) {
        return Criterion.chosen(policy, key());
    }

    @Override
    public Measure measure(Cohort cohort) {
        return new Common(cohort, cohort.policy().kind(key()) == MatchKind.COMPLEMENTARY);
    }

    private static final class Common implements Measure {

        private final Cohort cohort;
        private final boolean coverage;
        private final TopicBits mentees;
        private final TopicBits mentors;
        private final int[] mentorTopics;
        private final boolean[] said;
        private final TextLikeness.Rows texts;

        Common(Cohort cohort, boolean coverage) {
            this.cohort = cohort;
            this.coverage = coverage;
            var vocabulary = cohort.reading().vocabulary();
            mentees = TopicBits.of(
                    vocabulary,
                    cohort.mentees().stream()
                            .map(person -> cohort.topics(person).goals())
                            .toList());
            mentors = TopicBits.of(
                    vocabulary, cohort.mentors().stream().map(this::topicsOf).toList());
            mentorTopics = new int[cohort.mentors().size()];
            for (int mentor = 0; mentor < mentorTopics.length; mentor++) {
                mentorTopics[mentor] = mentors.bits().count(mentor);
            }
            List<String> goals =
                    cohort.mentees().stream().map(MatchingProfile::goals).toList();
            said = new boolean[goals.size()];
            for (int mentee = 0; mentee < said.length; mentee++) {
                said[mentee] =
                        !Stems.of(goals.get(mentee)).isEmpty() || mentees.bits().count(mentee) > 0;
            }
            texts = cohort.reading()
                    .likeness()
                    .between(goals, cohort.mentors().stream().map(this::textOf).toList());
        }

        /** What a mentor works on; where they should cover the mentee's goals also what they offer. */
        private Set<String> topicsOf(MatchingProfile mentor) {
            PersonTopics topics = cohort.topics(mentor);
            Set<String> all = new LinkedHashSet<>(topics.goals());
            if (coverage) {
                all.addAll(topics.offeredTopics());
            }
            return all;
        }

        private String textOf(MatchingProfile mentor) {
            List<String> parts = new ArrayList<>(List.of(mentor.goals()));
            if (coverage) {
                mentor.skillsOffered()
                        .forEach(skill -> parts.add(Skill.parse(skill).name()));
            }
            return String.join("\n", parts);
        }

        @Override
        public boolean row(int mentee, int[] points) {
            if (!said[mentee]) {
                return false;
            }
            int own = mentees.bits().count(mentee);
            float[] likeness = new float[mentorTopics.length];
            texts.row(mentee, likeness);
            mentees.bits().commons(mentee, mentors.bits(), points);
            for (int mentor = 0; mentor < mentorTopics.length; mentor++) {
                points[mentor] = GoalPoints.of(
                        points[mentor], own, coverage ? own : (own + mentorTopics[mentor]) / 2.0f, likeness[mentor]);
            }
            return true;
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            List<String> topics = mentees.shared(mentee, mentors, mentor);
            if (!topics.isEmpty()) {
                return Reason.Words.of("goals.topics", Reason.Argument.topics(topics));
            }
            Set<String> theirs = Stems.of(textOf(cohort.mentors().get(mentor))).keySet();
            List<String> shared = Stems.of(cohort.mentees().get(mentee).goals()).entrySet().stream()
                    .filter(word -> theirs.contains(word.getKey()))
                    .map(Map.Entry::getValue)
                    .limit(WORDS_NAMED)
                    .toList();
            return shared.isEmpty()
                    ? Reason.Words.of("goals.none")
                    : Reason.Words.of("goals.shared", Reason.Argument.list(shared));
        }
    }
}
