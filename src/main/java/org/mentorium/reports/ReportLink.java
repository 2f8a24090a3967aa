package org.mentorium.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret address as the program's coordinators see it, without its secret.
 *
 * @param reader for whom it was made
 * @param over whether its day has passed
 * @param opened how often it was read, page and files
 */
record ReportLink(
        long id,
        String reader,
        Instant createdAt,
        Instant lastMoment,
        boolean over,
        int opened,
        @Nullable Instant openedAt) {}
