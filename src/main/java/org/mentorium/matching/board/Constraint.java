package org.mentorium.matching.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two who must, or must not, be matched, as coordinators read it.
 *
 * @param takePart whether both still do
 * @param by who wanted it; null when they are gone
 */
record Constraint(
        long id,
        long mentorId,
        long menteeId,
        ChangeKind kind,
        String mentee,
        String mentor,
        String reason,
        @Nullable String by,
        Instant createdAt,
        boolean takePart) {}
