package org.mentorium.matching.scoring;

import java.util.List;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MatchKind;
import org.mentorium.programs.ProgramPolicy;

/** Organisation: the same one, or in a program that brings organisations together a different one. */
final class OrganisationCriterion implements Criterion {

    @Override
    public String key() {
        return "organisation";
    }

    @Override
    public Reason.Aspect aspect(ProgramPolicy policy) {
        return Criterion.chosen(policy, key());
    }

    @Override
    public Measure measure(Cohort cohort) {
        boolean different = cohort.policy().kind(key()) == MatchKind.COMPLEMENTARY;
        return new Likeness(numbers(cohort.mentees()), numbers(cohort.mentors()), different);
    }

    /** 0 for nobody's. */
    static long[] numbers(List<MatchingProfile> people) {
        return people.stream()
                .mapToLong(p -> {
                    Long organisation = p.organisationId();
                    return organisation == null ? 0 : organisation;
                })
                .toArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Likeness(long[] mentees, long[] mentors, boolean different) implements Measure {

        @Override
        public boolean row(int mentee, int[] points) {
            for (int mentor = 0; mentor < mentors.length; mentor++) {
                points[mentor] = wished(mentee, mentor) ? FULL : 0;
            }
            return mentees[mentee] != 0;
        }

        private boolean wished(int mentee, int mentor) {
            return mentors[mentor] != 0 && (mentors[mentor] == mentees[mentee]) != different;
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            if (mentors[mentor] == 0) {
                return Reason.Words.of("organisation.unknown");
            }
            return mentors[mentor] == mentees[mentee]
                    ? Reason.Words.of("organisation.same")
                    : Reason.Words.of("organisation.different");
        }
    }
}
