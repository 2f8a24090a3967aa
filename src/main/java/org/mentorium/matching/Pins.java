package org.mentorium.matching;

import java.util.ArrayList;
import java.util.List;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.solver.Pair;

/** The pairs that coordinators pinned, as far as rules and places still allow them. */
public final class Pins {

    private Pins() {}

    public static List<Pair> of(Cohort cohort, Scoring scoring) {
        int[] wanted = cohort.wanted();
        int[] places = cohort.freePlaces();
        List<Pair> pins = new ArrayList<>();
        for (Bond bond : cohort.bonds()) {
            if (bond.kind() == Bond.Kind.PINNED) {
                int mentee = cohort.mentee(bond.mentee());
                int mentor = cohort.mentor(bond.mentor());
                if (possible(scoring, mentee, mentor) && wanted[mentee] > 0 && places[mentor] > 0) {
                    wanted[mentee]--;
                    places[mentor]--;
                    pins.add(new Pair(mentee, mentor, scoring.score(mentee, mentor)));
                }
            }
        }
        return pins;
    }

    private static boolean possible(Scoring scoring, int mentee, int mentor) {
        return mentee >= 0 && mentor >= 0 && scoring.allowed(mentee, mentor);
    }
}
