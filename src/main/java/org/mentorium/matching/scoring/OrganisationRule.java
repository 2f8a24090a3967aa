package org.mentorium.matching.scoring;

import org.mentorium.programs.HardRule;

/** The two belong to the same organisation, or to different ones; somebody without one satisfies neither. */
final class OrganisationRule implements Rule {

    private final long[] mentees;
    private final long[] mentors;
    private final boolean same;

    OrganisationRule(Cohort cohort, boolean same) {
        mentees = OrganisationCriterion.numbers(cohort.mentees());
        mentors = OrganisationCriterion.numbers(cohort.mentors());
        this.same = same;
    }

    @Override
    public String key() {
        return (same ? HardRule.SAME_ORGANISATION : HardRule.DIFFERENT_ORGANISATION).name();
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        boolean known = mentees[mentee] != 0 && mentors[mentor] != 0;
        return !known || (mentees[mentee] == mentors[mentor]) != same;
    }
}
