package org.mentorium.relationships;

import java.time.Instant;
import java.util.List;

/** A round of reminders with what became of each. */
public record ReminderRound(Instant sentAt, List<Row> rows) {

    /** One relationship of the round. */
    public record Row(long id, String mentees, String mentors, ReminderOutcome outcome) {}

    public long sent() {
        return rows.stream()
                .filter(row -> row.outcome() == ReminderOutcome.SENT)
                .count();
    }
}
