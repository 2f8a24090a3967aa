package org.mentorium.matching.unmatched;

import org.jspecify.annotations.Nullable;

/**
 * How many mentees a mentor has.
 *
 * @param held in relationships and open proposals
 * @param drafted in this draft besides
 * @param minimum what the program would like each mentor to have
 */
public record Load(String name, @Nullable String organisation, int capacity, int held, int drafted, int minimum) {

    public int total() {
        return held + drafted;
    }

    public boolean belowMinimum() {
        return total() < Math.min(minimum, capacity);
    }

    public boolean overCapacity() {
        return total() > capacity;
    }
}
