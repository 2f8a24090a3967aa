package org.mentorium.matching.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mentorium.participants.MatchingProfile;

/** When people could begin to meet for a whole hour: each quarter of the week from which on they have one. */
public final class MeetingHours {

    private static final int QUARTERS = 7 * 24 * Weeks.QUARTERS_AN_HOUR;

    private MeetingHours() {}

    public static List<BitSet> of(List<MatchingProfile> people, LocalDate start) {
        BitRows free = Weeks.of(people, start);
        List<BitSet> all = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            BitSet begins = new BitSet(QUARTERS);
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                begins.set(quarter, hour(free, person, quarter));
            }
            all.add(begins);
        }
        return all;
    }

    private static boolean hour(BitRows free, int person, int from) {
        for (int i = 0; i < Weeks.QUARTERS_AN_HOUR; i++) {
            if (!free.get(person, (from + i) % QUARTERS)) {
                return false;
            }
        }
        return true;
    }
}
