package org.mentorium.worklists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done for many at once, and what became of each.
 *
 * @param query the part of the list that it was done from
 * @param keeper who looks after them since; null for nobody, and where it was about something else
 */
record ActionPage(
        Worklist list,
        String query,
        ActionKind kind,
        Instant at,
        @Nullable String keeper,
        @Nullable LocalDate closesOn,
        List<Row> rows) {

    /** @param beside the person's role, or the mentors */
    record Row(long id, String name, String beside, ActionOutcome outcome) {}

    /** Of how many something changed. */
    public long effective() {
        return rows.stream().filter(row -> row.outcome().kind().equals("good")).count();
    }
}
