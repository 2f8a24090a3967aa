package org.mentorium.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to sessions that are still to come; told in the same transaction.
 *
 * @param sessions their numbers in the table; several only if they are of one series
 * @param by who did it
 * @param formerSubstitute who was to step in before and no longer does
 */
public record SessionNews(
        Kind kind, List<Long> sessions, long by, @Nullable Long formerSubstitute) {

    /** What happened. */
    public enum Kind {
        PLANNED,
        MOVED,
        /** At the same time, but met in another way or at another address. */
        CHANGED,
        CANCELLED,
        /** Its relationship was closed. */
        ENDED,
        /** Somebody steps in for a mentor, or no longer does. */
        SUBSTITUTED
    }
}
