package org.mentorium.matching.scoring;

import java.util.Set;
import org.mentorium.wishes.Preferences;

/**
 * Two are not brought together of whom one declined the other or whose relationship ended, here or in another program,
 * unless by now each names the other among their wishes; nor two who have each other in the linked program; nor two of
 * whom one would rather not. Which of these it is nobody learns from here: the key is one for all, and it is left out of
 * every count. docs/privacy.md says why.
 */
record ApartRule(Cohort cohort, MentorPlaces places, Twos apart) implements Rule {

    ApartRule(Cohort cohort, MentorPlaces places) {
        this(cohort, places, new Twos());
        Preferences preferences = cohort.preferences();
        for (Bond bond : cohort.bonds()) {
            boolean parted = bond.kind() == Bond.Kind.EARLIER && !preferences.mutual(bond.mentee(), bond.mentor());
            if (parted || bond.kind() == Bond.Kind.LINKED) {
                apart.add(bond.mentee(), bond.mentor());
                if (cohort.policy().mentoringType().peers()) {
                    apart.add(bond.mentor(), bond.mentee());
                }
            }
        }
        // Who would rather not may be either of the two; pairs that are no mentee and mentor are never asked for.
        preferences.ratherNots().forEach((one, others) -> addBothWays(one, others));
    }

    private void addBothWays(long one, Set<Long> others) {
        for (long other : others) {
            apart.add(one, other);
            apart.add(other, one);
        }
    }

    @Override
    public String key() {
        return "EARLIER";
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        return apart.contains(cohort, mentee, mentor);
    }

    @Override
    public void strike(int mentee, long[] allowed) {
        apart.strike(cohort, mentee, places, allowed);
    }

    @Override
    public boolean counted() {
        return false;
    }
}
