package org.mentorium.matching.scoring;

import java.util.Arrays;
import org.mentorium.programs.HardRule;

/**
 * Mentors have so many years in the profession; one who has not said how many does not.
 *
 * @param enough bit set of the mentors who have them
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record MinimumExperienceRule(long[] enough) implements Rule {

    static MinimumExperienceRule of(Cohort cohort, int years) {
        long[] enough = new long[(cohort.mentors().size() + 63) >>> 6];
        Arrays.fill(enough, -1);
        for (int mentor = 0; mentor < cohort.mentors().size(); mentor++) {
            Integer known = cohort.mentors().get(mentor).experienceYears();
            if (known == null || known < years) {
                MentorPlaces.strike(mentor, enough);
            }
        }
        return new MinimumExperienceRule(enough);
    }

    @Override
    public String key() {
        return HardRule.MINIMUM_EXPERIENCE.name();
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        return (enough[mentor >>> 6] & 1L << mentor) == 0;
    }

    @Override
    public void strike(int mentee, long[] allowed) {
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] &= enough[i];
        }
    }
}
