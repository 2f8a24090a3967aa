package org.mentorium.matching.scoring;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** In reciprocal mentoring one is there for another only with something that the other seeks; so each is, both ways. */
final class ReciprocalRule implements Rule {

    private final Measure skills;
    private final int[] points;
    private final @Nullable BitSet[] met;

    ReciprocalRule(Cohort cohort) {
        skills = new SkillCoverage(cohort);
        points = new int[cohort.mentors().size()];
        met = new BitSet[cohort.mentees().size()];
    }

    @Override
    public String key() {
        return "RECIPROCAL";
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        BitSet known = met[mentee];
        if (known == null) {
            known = new BitSet(points.length);
            if (skills.row(mentee, points)) {
                for (int other = 0; other < points.length; other++) {
                    known.set(other, points[other] > 0);
                }
            }
            met[mentee] = known;
        }
        return !known.get(mentor);
    }
}
