package org.mentorium.matching.scoring;

/** Nobody is their own mentor. */
record OneselfRule(Cohort cohort, MentorPlaces places) implements Rule {

    @Override
    public String key() {
        return "ONESELF";
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        return cohort.mentees().get(mentee).personId()
                == cohort.mentors().get(mentor).personId();
    }

    @Override
    public void strike(int mentee, long[] allowed) {
        places.strikePerson(cohort.mentees().get(mentee).personId(), allowed);
    }
}
