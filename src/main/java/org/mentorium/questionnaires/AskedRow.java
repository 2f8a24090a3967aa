package org.mentorium.questionnaires;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a round asks, and whether they have handed in their answers.
 *
 * @param sessionAt when the session was after which they are asked, in rounds that ask after each
 * @param responseId where the answers stand that are given by name; null for all others
 */
public record AskedRow(
        long participantId,
        String name,
        String role,
        @Nullable Instant sessionAt,
        boolean answered,
        @Nullable Long responseId) {}
