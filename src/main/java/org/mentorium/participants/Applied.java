package org.mentorium.participants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can decide who comes first when places are short.
 *
 * @param at when the participant applied, was invited or was entered
 * @param priority the group that a coordinator put them in: 1 comes first; null for none, who come last
 */
public record Applied(
        long participantId, Instant at, @Nullable Integer priority) {}
