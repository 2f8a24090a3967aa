package org.mentorium.matching.scoring;

/** Near peers are of different year groups, and not of too distant ones. Which of two is the mentor is no matter here. */
record YearGroupRule(Cohort cohort, int gap) implements Rule {

    @Override
    public String key() {
        return "YEAR_GROUP";
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        Integer one = cohort.mentors().get(mentor).yearGroup();
        Integer other = cohort.mentees().get(mentee).yearGroup();
        return one != null && other != null && (one.equals(other) || Math.abs(one - other) > gap);
    }
}
