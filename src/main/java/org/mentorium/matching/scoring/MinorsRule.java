package org.mentorium.matching.scoring;

import java.util.List;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.Safeguards;

/**
 * A minor is matched only when a guardian has consented, and only with a mentor who is screened and trained; where the
 * minor is the mentor, that is asked of the mentee.
 */
public final class MinorsRule implements Rule {

    private final List<MatchingProfile> mentees;
    private final List<MatchingProfile> mentors;
    private final boolean nobody;

    MinorsRule(Cohort cohort) {
        mentees = cohort.mentees();
        mentors = cohort.mentors();
        nobody = mentees.stream().noneMatch(person -> person.safeguards().minor())
                && mentors.stream().noneMatch(person -> person.safeguards().minor());
    }

    @Override
    public String key() {
        return "MINORS";
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        return forbids(mentees.get(mentee).safeguards(), mentors.get(mentor).safeguards());
    }

    public static boolean forbids(Safeguards learner, Safeguards guide) {
        boolean unconsented = learner.minor() && !learner.consented() || guide.minor() && !guide.consented();
        boolean unsafe = learner.minor() && !guide.cleared() || guide.minor() && !learner.minor() && !learner.cleared();
        return unconsented || unsafe;
    }

    @Override
    public void strike(int mentee, long[] allowed) {
        if (!nobody) {
            Rule.super.strike(mentee, allowed);
        }
    }
}
