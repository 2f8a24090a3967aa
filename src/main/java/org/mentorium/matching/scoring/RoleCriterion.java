package org.mentorium.matching.scoring;

import java.util.List;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.people.Occupation;
import org.mentorium.programs.MatchKind;
import org.mentorium.programs.ProgramPolicy;

/** Role: what both are in their institutions, the same or something different. */
final class RoleCriterion implements Criterion {

    private static final int UNKNOWN = -1;

    @Override
    public String key() {
        return "role";
    }

    @Override
    public Reason.Aspect aspect(ProgramPolicy policy) {
        return Criterion.chosen(policy, key());
    }

    @Override
    public Measure measure(Cohort cohort) {
        return new Roles(
                roles(cohort.mentees()),
                roles(cohort.mentors()),
                cohort.policy().kind(key()) == MatchKind.COMPLEMENTARY);
    }

    private static int[] roles(List<MatchingProfile> people) {
        return people.stream()
                .mapToInt(person -> {
                    Occupation occupation = person.occupation();
                    return occupation == null ? UNKNOWN : occupation.ordinal();
                })
                .toArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Roles(int[] mentees, int[] mentors, boolean different) implements Measure {

        @Override
        public boolean row(int mentee, int[] points) {
            int role = mentees[mentee];
            if (role == UNKNOWN) {
                return false;
            }
            for (int mentor = 0; mentor < mentors.length; mentor++) {
                points[mentor] = mentors[mentor] != UNKNOWN && (mentors[mentor] == role) != different ? FULL : 0;
            }
            return true;
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            if (mentors[mentor] == UNKNOWN) {
                return Reason.Words.of("role.unknown");
            }
            return Reason.Words.of(mentors[mentor] == mentees[mentee] ? "role.same" : "role.different");
        }
    }
}
