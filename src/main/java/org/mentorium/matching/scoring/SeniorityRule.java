package org.mentorium.matching.scoring;

/** In reverse mentoring nobody is the mentor of somebody who has been in the profession for less time than they. */
record SeniorityRule(Cohort cohort) implements Rule {

    @Override
    public String key() {
        return "SENIORITY";
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        Integer theirs = cohort.mentors().get(mentor).experienceYears();
        Integer ours = cohort.mentees().get(mentee).experienceYears();
        return theirs != null && ours != null && theirs > ours;
    }
}
