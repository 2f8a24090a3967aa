package org.mentorium.matching.scoring;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.mentorium.participants.MatchingProfile;

/** People of one side in their order, and where each participant stands in it. */
public final class Roster extends AbstractList<MatchingProfile> implements RandomAccess {

    private final List<MatchingProfile> people;
    private final Map<Long, Integer> places;

    private Roster(List<MatchingProfile> people) {
        this.people = List.copyOf(people);
        places = new HashMap<>(2 * people.size());
        for (int place = 0; place < people.size(); place++) {
            places.putIfAbsent(people.get(place).participantId(), place);
        }
    }

    public static Roster of(List<MatchingProfile> people) {
        return people instanceof Roster roster ? roster : new Roster(people);
    }

    /** Where a participant stands, or -1. */
    int place(long participant) {
        return places.getOrDefault(participant, -1);
    }

    @Override
    public MatchingProfile get(int place) {
        return people.get(place);
    }

    @Override
    public int size() {
        return people.size();
    }
}
