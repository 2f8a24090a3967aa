package org.mentorium.matching.unmatched;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mentorium.matching.Board;
import org.mentorium.participants.MatchingProfile;

/** Reads the mentors' loads off a board. */
public final class Loads {

    private Loads() {}

    public static List<Load> of(Board board) {
        int[] held = board.cohort().held();
        int[] free = board.cohort().freePlaces();
        int minimum = board.cohort().policy().menteesPerMentorMin();
        List<Load> loads = new ArrayList<>();
        for (int mentor = 0; mentor < held.length; mentor++) {
            MatchingProfile profile = board.cohort().mentors().get(mentor);
            loads.add(new Load(
                    profile.name(),
                    profile.organisation(),
                    profile.capacity(),
                    held[mentor],
                    free[mentor] - board.places(mentor),
                    minimum));
        }
        loads.sort(Comparator.comparing(Load::name));
        return loads;
    }
}
