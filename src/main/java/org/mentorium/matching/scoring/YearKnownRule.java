package org.mentorium.matching.scoring;

/** Of near peers the year group says who is the mentor, so it has to be known. */
record YearKnownRule(Cohort cohort) implements Rule {

    @Override
    public String key() {
        return "YEAR_UNKNOWN";
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        return cohort.mentors().get(mentor).yearGroup() == null
                || cohort.mentees().get(mentee).yearGroup() == null;
    }
}
