package org.mentorium.matching.timetables;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a timetable, which prints on a sheet of its own: a round, a person, or a place.
 *
 * @param title a person's name or a place; empty for a round
 * @param round of a sheet that is a round; 0 otherwise
 */
record Sheet(
        String title,
        int round,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        List<Line> lines) {

    /**
     * A meeting, or a person's round without one.
     *
     * @param meeting its number; 0 for a round without one
     */
    record Line(
            long meeting,
            int round,
            LocalTime from,
            LocalTime until,
            String place,
            String mentor,
            String mentee,
            String other) {

        public boolean free() {
            return meeting == 0;
        }
    }
}
