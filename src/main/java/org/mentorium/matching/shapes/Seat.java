package org.mentorium.matching.shapes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that somebody has found: with whom, and what they have of it.
 *
 * @param person whose place it is, by their participation
 * @param part for what, in a team
 * @param with those who are there for them
 * @param points in hundredths
 */
public record Seat(long person, @Nullable String part, List<Long> with, int points) {

    public Seat {
        with = with.stream().sorted().toList();
    }
}
