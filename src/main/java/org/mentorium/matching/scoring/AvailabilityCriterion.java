package org.mentorium.matching.scoring;

/** Availability: the hours of the week that both have, wherever they are; from four hours on it is all points. */
final class AvailabilityCriterion implements Criterion {

    private static final int ENOUGH = 4 * Weeks.QUARTERS_AN_HOUR;

    @Override
    public String key() {
        return "availability";
    }

    @Override
    public Measure measure(Cohort cohort) {
        return new Shared(
                Weeks.of(cohort.mentees(), cohort.start()),
                Weeks.of(cohort.mentors(), cohort.start()),
                cohort.mentors().size());
    }

    private record Shared(BitRows mentees, BitRows mentors, int count) implements Measure {

        @Override
        public boolean row(int mentee, int[] points) {
            for (int mentor = 0; mentor < count; mentor++) {
                int quarters = mentees.common(mentee, mentors, mentor);
                points[mentor] = FULL * Math.min(quarters, ENOUGH) / ENOUGH;
            }
            return mentees.count(mentee) > 0;
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
