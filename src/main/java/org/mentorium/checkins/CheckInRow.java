package org.mentorium.checkins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member has looked back.
 *
 * @param talk they ask the coordination to get in touch; only for coordinators and for themselves
 */
public record CheckInRow(
        CheckInKind kind,
        long personId,
        String name,
        @Nullable Instant doneAt,
        boolean talk) {}
