package org.mentorium.recognitions;

import java.time.Instant;
import java.util.List;

/** What became of each whom a coordinator wanted to give it. */
record Round(Instant madeAt, List<Row> rows) {

    /** One of them. */
    public record Row(String name, String role, Outcome outcome) {}

    public long given() {
        return rows.stream().filter(row -> row.outcome() == Outcome.GIVEN).count();
    }
}
