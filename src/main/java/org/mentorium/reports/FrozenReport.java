package org.mentorium.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was kept.
 *
 * @param by who froze it; null when they are no longer here
 */
record FrozenReport(
        long id, String title, Instant frozenAt, @Nullable String by, Report report) {

    /** One in the list. */
    record Row(
            long id,
            String title,
            Instant frozenAt,
            @Nullable String by,
            long links) {}
}
