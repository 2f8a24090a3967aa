package org.mentorium.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Rule;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.shapes.Quotas;
import org.mentorium.matching.solver.Pair;

/**
 * The pairs that coordinators pinned: those that rules, places and quotas allow, one after the other, and the others with
 * why not.
 */
public record Pins(List<Pair> kept, List<Refused> refused) {

    private static final String WHY = "matchRuns.refused.";
    private static final String DONE = WHY + "rule.TOGETHER";

    /**
     * A pin that is not kept.
     *
     * @param key of the message that says why, of the mentor's name and the mentee's
     */
    public record Refused(Bond bond, String key) {

        /** Two who are together or proposed to each other need no pin any more. */
        public boolean needless() {
            return key.equals(DONE);
        }
    }

    public Pins {
        kept = List.copyOf(kept);
        refused = List.copyOf(refused);
    }

    /** How many of two who still need one are not kept. */
    int inVain() {
        return (int) refused.stream().filter(pin -> !pin.needless()).count();
    }

    public static List<Pair> of(Cohort cohort, Scoring scoring) {
        return read(cohort, scoring).kept();
    }

    /** Of those who take part. */
    public static Pins read(Cohort cohort, Scoring scoring) {
        int[] wanted = cohort.wanted();
        int[] places = cohort.freePlaces();
        Quotas quotas = new Quotas(cohort);
        List<Pair> kept = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Bond bond : cohort.bonds()) {
            int mentee = cohort.mentee(bond.mentee());
            int mentor = cohort.mentor(bond.mentor());
            if (bond.kind() != Bond.Kind.PINNED || mentee < 0 || mentor < 0) {
                continue;
            }
            boolean room = wanted[mentee] > 0 && places[mentor] > 0;
            String why = why(scoring.broken(mentee, mentor), room, quotas.open(mentee, mentor));
            if (why == null) {
                wanted[mentee]--;
                places[mentor]--;
                quotas.take(mentee, mentor);
                kept.add(new Pair(mentee, mentor, scoring.score(mentee, mentor)));
            } else {
                refused.add(new Refused(bond, WHY + why));
            }
        }
        return new Pins(kept, refused);
    }

    private static @Nullable String why(List<Rule> broken, boolean room, boolean quota) {
        if (!broken.isEmpty()) {
            return "rule." + broken.get(0).key();
        }
        if (!room) {
            return "pinPlaces";
        }
        return quota ? null : "pinQuota";
    }
}
