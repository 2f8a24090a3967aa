package org.mentorium.diaries;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A summary that all members have released.
 *
 * @param session the session's number; null for a free entry
 * @param startsAt of the session
 */
record ReleasedSummary(
        @Nullable Integer session, @Nullable Instant startsAt, LocalDate writtenOn, String text, Instant releasedAt) {}
