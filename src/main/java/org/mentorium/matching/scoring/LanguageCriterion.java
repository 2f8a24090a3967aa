package org.mentorium.matching.scoring;

import org.mentorium.programs.ProgramPolicy;

/**
 * Language: the first that the two share gives half of the points, the others of the mentee's languages the other half.
 * Somebody with one language gets all for sharing it.
 */
final class LanguageCriterion implements Criterion {

    @Override
    public String key() {
        return "language";
    }

    @Override
    public Reason.Aspect aspect(ProgramPolicy policy) {
        return Reason.Aspect.CIRCUMSTANCES;
    }

    @Override
    public Measure measure(Cohort cohort) {
        return new Shared(new Languages(cohort), cohort.mentors().size());
    }

    private record Shared(Languages languages, int mentors) implements Measure {

        @Override
        public boolean row(int mentee, int[] points) {
            int spoken = languages.spoken(mentee);
            for (int mentor = 0; mentor < mentors; mentor++) {
                points[mentor] = points(languages.shared(mentee, mentor), spoken);
            }
            return spoken > 0;
        }

        private static int points(int shared, int spoken) {
            if (shared == 0) {
                return 0;
            }
            return spoken == 1 ? FULL : FULL / 2 + FULL / 2 * (shared - 1) / (spoken - 1);
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            var shared = languages.sharedCodes(mentee, mentor);
            return shared.isEmpty()
                    ? Reason.Words.of("language.none")
                    : Reason.Words.of("language.shared", Reason.Argument.languages(shared));
        }
    }
}
