package org.mentorium.matching.scoring;

import java.util.HashSet;
import java.util.Set;
import org.mentorium.matching.scoring.Bond.Kind;

/**
 * Two who are together or proposed to each other are not matched once more; nor, by a run, two who have been; nor two whom
 * a coordinator wants apart.
 */
final class BondRule implements Rule {

    /** Each way of being bound that forbids. */
    enum Way {
        TOGETHER(Kind.TOGETHER, Kind.PROPOSED),
        EARLIER(Kind.EARLIER),
        BANNED(Kind.BANNED);

        private final Set<Kind> kinds;

        Way(Kind... kinds) {
            this.kinds = Set.of(kinds);
        }
    }

    private final Cohort cohort;
    private final Way way;
    private final Set<Two> bound = new HashSet<>();

    private record Two(long mentee, long mentor) {}

    BondRule(Cohort cohort, Way way) {
        this.cohort = cohort;
        this.way = way;
        for (Bond bond : cohort.bonds()) {
            if (way.kinds.contains(bond.kind())) {
                bound.add(new Two(bond.mentee(), bond.mentor()));
            }
        }
    }

    @Override
    public String key() {
        return way.name();
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
        return way == Way.EARLIER;
    }
}
