package org.mentorium.matching.scoring;

/** Nobody is their own mentor, though they may be mentor and mentee in one program. */
record OneselfRule(Cohort cohort) implements Rule {

    @Override
    public String key() {
        return "ONESELF";
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        return cohort.mentees().get(mentee).personId()
                == cohort.mentors().get(mentor).personId();
    }
}
