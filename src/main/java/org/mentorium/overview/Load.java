package org.mentorium.overview;

import org.jspecify.annotations.Nullable;

/**
 * How much a mentor carries in all programs together.
 *
 * @param mentees in relationships that go on
 * @param capacity how many they take at once, as they said themselves; null without a number
 */
record Load(
        String name,
        String organisation,
        long programs,
        long relationships,
        long mentees,
        @Nullable Integer capacity) {

    public boolean over() {
        return capacity != null && mentees > capacity;
    }
}
