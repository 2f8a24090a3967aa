package org.mentorium.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the sessions that took place had come about: mostly the mentee proposed times, now and then the mentor. */
final class DemoProposals {

    private static final int DAYS_BEFORE = 6;
    private static final int MINUTES = 60;

    private final DemoTables tables;
    private final LocalDate today;

    DemoProposals(DemoTables tables, LocalDate today) {
        this.tables = tables;
        this.today = today;
    }

    /** @param sessions by relationship and then by their number in it, counted from 1 */
    void write(List<Bound> bound, Map<Long, List<Long>> sessions) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Bound pair : bound) {
            List<Long> own = sessions.getOrDefault(pair.id(), List.of());
            for (int number = 2; number <= pair.bond().story().held(); number++) {
                rows.add(row(pair, number, own.get(number - 1)));
            }
        }
        tables.fill(
                "session_proposal",
                "relationship_id, proposed_by, state, time_zone, minutes, mode, settled_by, session_id, created_at",
                rows);
    }

    private List<@Nullable Object> row(Bound pair, int number, long session) {
        Bond bond = pair.bond();
        boolean mentor = number % 3 == 0;
        Known proposer = mentor ? bond.mentor() : bond.mentee();
        Known other = mentor ? bond.mentee() : bond.mentor();
        ZoneId zone = proposer.zone();
        Instant proposed = DemoDays.at(bond.day(today, number).minusDays(DAYS_BEFORE), 18, zone);
        return DemoTables.row(
                pair.id(), proposer.id(), "ACCEPTED", zone.getId(), MINUTES, "ONLINE", other.id(), session, proposed);
    }
}
