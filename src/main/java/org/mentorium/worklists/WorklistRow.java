package org.mentorium.worklists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or a relationship, on a list.
 *
 * @param name of the person, or of the mentees
 * @param beside the person's role, or the mentors
 * @param address the person's e-mail address; null for relationships
 * @param since since when it is so; of how far people got, since when they are in the program
 * @param keeper the coordinator who looks after them
 * @param remindedAt when a reminder about this went out last
 * @param sessions held in the week of the list; nothing in other lists
 * @param minutes of these sessions
 */
record WorklistRow(
        long id,
        String name,
        String beside,
        @Nullable String address,
        Instant since,
        @Nullable String keeper,
        @Nullable Instant remindedAt,
        long sessions,
        long minutes) {

    public double hours() {
        return minutes / 60.0;
    }
}
