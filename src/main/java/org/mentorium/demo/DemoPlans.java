package org.mentorium.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is still being arranged: a mentee proposes times to a mentor, and two have fixed an hour of each week. */
final class DemoPlans {

    private static final int MINUTES = 60;
    private static final int TIMES = 5;
    private static final int FIRST = 10;

    private final DemoTables tables;
    private final LocalDate today;

    DemoPlans(DemoTables tables, LocalDate today) {
        this.tables = tables;
        this.today = today;
    }

    void write(List<Bound> bound) {
        for (Bound pair : bound) {
            Bond bond = pair.bond();
            if (bond.mentor().email().equals(DemoCast.MENTOR_IN_TEPIC)
                    && bond.story().next().isEmpty()) {
                propose(pair);
            }
            if (bond.mentee().email().equals(DemoCast.EVERY_WEEK)) {
                repeat(pair);
            }
        }
    }

    private void propose(Bound pair) {
        Bond bond = pair.bond();
        ZoneId zone = bond.mentee().zone();
        long proposal = tables.insertOne(
                "session_proposal",
                "relationship_id, proposed_by, state, time_zone, minutes, mode, created_at",
                pair.id(),
                bond.mentee().id(),
                "OPEN",
                zone.getId(),
                MINUTES,
                "ONLINE",
                DemoDays.at(today.minusDays(1), 18, zone));
        List<List<@Nullable Object>> times = new ArrayList<>();
        today.plusDays(3)
                .datesUntil(today.plusDays(17))
                .filter(day -> DemoSessions.usual(bond.mentor(), day).isPresent())
                .limit(3)
                .forEach(day -> times.add(DemoTables.row(proposal, start(bond, day))));
        tables.fill("session_proposal_time", "session_proposal_id, starts_at", times);
    }

    private void repeat(Bound pair) {
        Bond bond = pair.bond();
        ZoneId zone = bond.mentor().zone();
        LocalDate first = DemoDays.onOrAfter(today.plusDays(FIRST));
        Instant made = DemoDays.at(today.minusDays(3), 16, zone);
        long series = tables.insertOne(
                "session_series",
                "relationship_id, starts_at, time_zone, minutes, weeks, times, created_at",
                pair.id(),
                start(bond, first),
                zone.getId(),
                MINUTES,
                1,
                TIMES,
                made);
        List<List<@Nullable Object>> sessions = new ArrayList<>();
        int number = bond.story().held() + bond.story().next().size();
        for (int week = 0; week < TIMES; week++) {
            number++;
            Instant at = first.plusWeeks(week)
                    .atTime(DemoSessions.hour(bond.mentor(), first), 0)
                    .atZone(zone)
                    .toInstant();
            sessions.add(DemoTables.row(
                    pair.id(), number, "PLANNED", at, zone.getId(), MINUTES, "ONLINE", made, series, at));
        }
        tables.fill(
                "mentoring_session",
                "relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at, series_id, series_at",
                sessions);
    }

    private static Instant start(Bond bond, LocalDate day) {
        return DemoDays.at(
                day, DemoSessions.hour(bond.mentor(), day), bond.mentor().zone());
    }
}
