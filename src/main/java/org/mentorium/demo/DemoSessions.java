package org.mentorium.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mentorium.people.WeeklyTime;

/** The sessions of relationships, held and planned. */
final class DemoSessions {

    private static final int USUAL_HOUR = 14;
    private static final String COLUMNS = "relationship_id, number, state, starts_at, time_zone, minutes, mode,"
            + " plan_activity_id, logged_by, logged_at, created_at";

    private final DemoTables tables;
    private final LocalDate today;

    DemoSessions(DemoTables tables, LocalDate today) {
        this.tables = tables;
        this.today = today;
    }

    /** Numbers of sessions in the table, by relationship and then by their number in it, counted from 1. */
    Map<Long, List<Long>> write(DemoProgram program, List<Bound> bound) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Long> owners = new ArrayList<>();
        for (Bound pair : bound) {
            List<List<@Nullable Object>> own = rows(program, pair);
            rows.addAll(own);
            own.forEach(row -> owners.add(pair.id()));
        }
        List<Long> ids = tables.insert("mentoring_session", COLUMNS, rows);
        Map<Long, List<Long>> sessions = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            sessions.computeIfAbsent(owners.get(i), id -> new ArrayList<>()).add(ids.get(i));
        }
        return sessions;
    }

    private List<List<@Nullable Object>> rows(DemoProgram program, Bound pair) {
        Bond bond = pair.bond();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 1; number <= bond.story().held(); number++) {
            rows.add(row(program, pair, number, bond.day(today, number), "HELD"));
        }
        for (int days : bond.story().next()) {
            LocalDate day = today.plusDays(days);
            rows.add(row(
                    program,
                    pair,
                    rows.size() + 1,
                    days < 0 ? DemoDays.onOrBefore(day) : DemoDays.onOrAfter(day),
                    "PLANNED"));
        }
        return rows;
    }

    private static List<@Nullable Object> row(
            DemoProgram program, Bound pair, int number, LocalDate day, String state) {
        Bond bond = pair.bond();
        Tale.Chapter chapter = bond.tale().chapter(number);
        ZoneId zone = bond.mentor().zone();
        Instant start = DemoDays.at(day, hour(bond.mentor(), day), zone);
        boolean held = state.equals("HELD");
        return DemoTables.row(
                pair.id(),
                number,
                state,
                start,
                zone.getId(),
                chapter.minutes(),
                bond.sameSchool() && number % 4 != 3 ? "IN_PERSON" : "ONLINE",
                program.plan().get(chapter.activity() - 1).id(),
                held ? bond.mentor().id() : null,
                held ? start.plus(Duration.ofHours(2)) : null,
                start.minus(Duration.ofDays(9)));
    }

    /** When the mentor is free on that day of the week, or else after lessons. */
    static int hour(Known mentor, LocalDate day) {
        return usual(mentor, day).orElse(USUAL_HOUR);
    }

    /** From when the mentor is free on that day of the week. */
    static OptionalInt usual(Known mentor, LocalDate day) {
        return mentor.list("availability").stream()
                .flatMap(text -> WeeklyTime.parse(text).stream())
                .filter(time -> time.day() == day.getDayOfWeek())
                .mapToInt(WeeklyTime::from)
                .findFirst();
    }
}
