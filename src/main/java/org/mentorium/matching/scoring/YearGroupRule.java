package org.mentorium.matching.scoring;

import org.mentorium.participants.MatchingProfile;

/** Among near peers a mentor is at least one year group ahead, and not too many; of whom it is not known, it may be so. */
record YearGroupRule(Cohort cohort, int gap) implements Rule {

    @Override
    public String key() {
        return "YEAR_GROUP";
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        Integer ahead = yearGroup(cohort.mentors().get(mentor));
        Integer behind = yearGroup(cohort.mentees().get(mentee));
        return ahead != null && behind != null && (ahead <= behind || ahead - behind > gap);
    }

    private static @org.jspecify.annotations.Nullable Integer yearGroup(MatchingProfile person) {
        return person.yearGroup();
    }
}
