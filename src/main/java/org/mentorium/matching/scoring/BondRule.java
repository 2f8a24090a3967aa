package org.mentorium.matching.scoring;

import java.util.HashSet;
import java.util.Set;

/** Two who are together or proposed to each other are not matched once more; nor, by a run, two who have been. */
final class BondRule implements Rule {

    private final Cohort cohort;
    private final boolean earlier;
    private final Set<Two> bound = new HashSet<>();

    private record Two(long mentee, long mentor) {}

    /** @param earlier for those who have been, else for those who are */
    BondRule(Cohort cohort, boolean earlier) {
        this.cohort = cohort;
        this.earlier = earlier;
        for (Bond bond : cohort.bonds()) {
            if (bond.kind().holdsPlace() != earlier) {
                bound.add(new Two(bond.mentee(), bond.mentor()));
            }
        }
    }

    @Override
    public String key() {
        return earlier ? "EARLIER" : "TOGETHER";
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        return !bound.isEmpty()
                && bound.contains(new Two(
                        cohort.mentees().get(mentee).participantId(),
                        cohort.mentors().get(mentor).participantId()));
    }

    @Override
    public boolean bendsByHand() {
        return earlier;
    }
}
