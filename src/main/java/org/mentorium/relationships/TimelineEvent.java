package org.mentorium.relationships;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, or will.
 *
 * @param who the person who did it, null when it was nobody in particular
 * @param mine it was the viewer
 * @param number of the session, diary entry or agreement version, else 0
 * @param detail a goal's or portfolio item's title (for members only) or a session's plan activity
 * @param minutes of a session, else 0
 * @param path below the relationship's address, null for an event without a page
 */
public record TimelineEvent(
        TimelineKind kind,
        Instant at,
        @Nullable String who,
        boolean mine,
        int number,
        @Nullable String detail,
        int minutes,
        @Nullable String path) {

    public boolean session() {
        return minutes > 0;
    }

    /** Done, still to come, or fallen through: how the timeline marks it. */
    public @Nullable String mark() {
        return switch (kind) {
            case SESSION_PLANNED, SESSION_UNLOGGED -> null;
            case SESSION_MISSED, SESSION_CANCELLED, GOAL_DROPPED -> "missed";
            default -> "done";
        };
    }
}
