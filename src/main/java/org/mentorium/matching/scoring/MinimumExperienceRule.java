package org.mentorium.matching.scoring;

import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.HardRule;

/** Mentors have so many years in the profession; one who has not said how many does not. */
record MinimumExperienceRule(Cohort cohort, int years) implements Rule {

    @Override
    public String key() {
        return HardRule.MINIMUM_EXPERIENCE.name();
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        MatchingProfile profile = cohort.mentors().get(mentor);
        Integer known = profile.experienceYears();
        return known == null || known < years;
    }
}
