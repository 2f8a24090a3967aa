package org.mentorium.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many stayed of those who were mentored and of those who were not. The list that was counted is not kept.
 *
 * @param meaning what staying means here, in the coordinators' words
 * @param confirmedAt null as long as it is a dry run
 */
record ComparisonList(
        long id,
        String meaning,
        int mentored,
        int mentoredStayed,
        int others,
        int othersStayed,
        Instant uploadedAt,
        @Nullable Instant confirmedAt) {

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
