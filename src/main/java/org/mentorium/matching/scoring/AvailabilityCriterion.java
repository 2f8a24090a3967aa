package org.mentorium.matching.scoring;

import org.mentorium.programs.ProgramPolicy;

/** Availability: the hours of the week that both have, wherever they are; from four hours on, or as many as the program says, it is all points. */
final class AvailabilityCriterion implements Criterion {

    private static final int ENOUGH = 4;

    @Override
    public String key() {
        return "availability";
    }

    @Override
    public Reason.Aspect aspect(ProgramPolicy policy) {
        return Reason.Aspect.CIRCUMSTANCES;
    }

    @Override
    public Measure measure(Cohort cohort) {
        return new Shared(
                Weeks.of(cohort.mentees(), cohort.start()),
                Weeks.of(cohort.mentors(), cohort.start()),
                cohort.mentors().size(),
                cohort.policy().amount("availability", ENOUGH) * Weeks.QUARTERS_AN_HOUR);
    }

    private record Shared(BitRows mentees, BitRows mentors, int count, int enough) implements Measure {

        @Override
        public boolean row(int mentee, int[] points) {
            if (mentees.count(mentee) == 0) {
                return false;
            }
            mentees.commons(mentee, mentors, points);
            for (int mentor = 0; mentor < count; mentor++) {
                points[mentor] = FULL * Math.min(points[mentor], enough) / enough;
            }
            return true;
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            if (mentors.count(mentor) == 0) {
                return Reason.Words.of("availability.unknown");
            }
            int quarters = mentees.common(mentee, mentors, mentor);
            return quarters == 0
                    ? Reason.Words.of("availability.none")
                    : Reason.Words.of(
                            "availability.shared", Reason.Argument.number((double) quarters / Weeks.QUARTERS_AN_HOUR));
        }
    }
}
