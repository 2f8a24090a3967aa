package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MatchKind;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.topics.PersonTopics;

/**
 * Skills: how much of what the mentee seeks the mentor offers and how well, whatever else the mentor offers; or, for people
 * who are alike, how many topics both know or look for.
 */
final class SkillsCriterion implements Criterion {

    @Override
    public String key() {
        return "skills";
    }

    @Override
    public Reason.Aspect aspect(ProgramPolicy policy) {
        return Criterion.chosen(policy, key());
    }

    @Override
    public Measure measure(Cohort cohort) {
        return cohort.policy().kind(key()) == MatchKind.COMPLEMENTARY ? new SkillCoverage(cohort) : new Common(cohort);
    }

    private static final class Common implements Measure {

        private final TopicBits mentees;
        private final TopicBits mentors;
        private final int count;

        Common(Cohort cohort) {
            mentees = TopicBits.of(cohort.reading().vocabulary(), all(cohort, cohort.mentees()));
            mentors = TopicBits.of(cohort.reading().vocabulary(), all(cohort, cohort.mentors()));
            count = cohort.mentors().size();
        }

        private static List<Set<String>> all(Cohort cohort, List<MatchingProfile> people) {
            List<Set<String>> topics = new ArrayList<>();
            for (MatchingProfile person : people) {
                PersonTopics said = cohort.topics(person);
                Set<String> both = new LinkedHashSet<>(said.offeredTopics());
                both.addAll(said.soughtTopics());
                topics.add(both);
            }
            return topics;
        }

        @Override
        public boolean row(int mentee, int[] points) {
            int own = mentees.bits().count(mentee);
            for (int mentor = 0; mentor < count && own > 0; mentor++) {
                points[mentor] = mentees.likeness(mentee, mentors, mentor, own);
            }
            return own > 0;
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            List<String> shared = mentees.shared(mentee, mentors, mentor);
            return shared.isEmpty()
                    ? Reason.Words.of("skills.noneShared")
                    : Reason.Words.of("skills.shared", Reason.Argument.topics(shared));
        }
    }
}
