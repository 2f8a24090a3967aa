package org.mentorium.wishes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the participants of a program say of each other, by their numbers.
 *
 * @param wishes whom each would like to be matched with, the dearest first
 * @param ratherNots whom each would rather not: for the rule alone, never to be shown, counted, written to a log or told
 */
public record Preferences(Map<Long, List<Long>> wishes, Map<Long, Set<Long>> ratherNots) {

    public static final Preferences NONE = new Preferences(Map.of(), Map.of());

    public Preferences {
        wishes = Map.copyOf(wishes);
        ratherNots = Map.copyOf(ratherNots);
    }

    /** The place of the other among somebody's wishes, from 1; 0 when they do not name them. */
    public int rank(long participant, long other) {
        return wishes.getOrDefault(participant, List.of()).indexOf(other) + 1;
    }

    /** Whether the two name each other. */
    public boolean mutual(long one, long other) {
        return rank(one, other) > 0 && rank(other, one) > 0;
    }

    /** Says nothing of anybody, for this may end in a log. */
    @Override
    public String toString() {
        return "Preferences";
    }
}
