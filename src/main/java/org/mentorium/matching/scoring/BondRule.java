package org.mentorium.matching.scoring;

import java.util.Set;
import org.mentorium.matching.scoring.Bond.Kind;

/** Two who are together or proposed to each other are not matched once more; nor two whom a coordinator wants apart. */
final class BondRule implements Rule {

    /** Each way of being bound that forbids. */
    enum Way {
        TOGETHER(Kind.TOGETHER, Kind.PROPOSED),
        BANNED(Kind.BANNED);

        private final Set<Kind> kinds;

        Way(Kind... kinds) {
            this.kinds = Set.of(kinds);
        }
    }

    private final Cohort cohort;
    private final MentorPlaces places;
    private final Way way;
    private final Twos bound = new Twos();

    BondRule(Cohort cohort, MentorPlaces places, Way way) {
        this.cohort = cohort;
        this.places = places;
        this.way = way;
        for (Bond bond : cohort.bonds()) {
            if (way.kinds.contains(bond.kind())) {
                bound.add(bond.mentee(), bond.mentor());
                if (cohort.policy().mentoringType().peers()) {
                    bound.add(bond.mentor(), bond.mentee());
                }
            }
        }
    }

    @Override
    public String key() {
        return way.name();
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        return bound.contains(cohort, mentee, mentor);
    }

    @Override
    public void strike(int mentee, long[] allowed) {
        bound.strike(cohort, mentee, places, allowed);
    }
}
