package org.mentorium.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mentorium.people.WeeklyTime;

/** The sessions of relationships, held and planned. */
final class DemoSessions {

    private static final int USUAL_HOUR = 14;
    private static final int AWHILE = 4;
    /** No chapter of the tale. */
    private static final int NOT_HELD = 0;

    private static final Map<String, String> REASONS = Map.of(
            "en", "Parents’ evening on the same day; let us meet the week after.",
            "es", "Ese día hay reunión de familias; nos vemos la semana siguiente.",
            "fr", "Réunion de parents le même jour ; voyons-nous la semaine suivante.");
    private static final String COLUMNS = "relationship_id, number, state, starts_at, time_zone, minutes, mode,"
            + " plan_activity_id, logged_by, logged_at, created_at, reason";

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
        return meant(pair.bond()).stream()
                .map(one -> row(program, pair, number(pair.bond(), one.chapter()), one))
                .toList();
    }

    /** The number in the relationship of the session of a chapter, or of the one that did not take place. */
    int number(Bond bond, int chapter) {
        return meant(bond).stream()
                        .sorted(Comparator.comparing(Meant::day))
                        .map(Meant::chapter)
                        .toList()
                        .indexOf(chapter)
                + 1;
    }

    /** Held, planned, and at the end the one that did not take place. */
    private List<Meant> meant(Bond bond) {
        List<Meant> meant = new ArrayList<>();
        for (int chapter = 1; chapter <= bond.story().held(); chapter++) {
            meant.add(new Meant(chapter, bond.day(today, chapter), "HELD"));
        }
        for (int days : bond.story().next()) {
            LocalDate day = today.plusDays(days);
            meant.add(new Meant(
                    meant.size() + 1, days < 0 ? DemoDays.onOrBefore(day) : DemoDays.onOrAfter(day), "PLANNED"));
        }
        notHeld(bond).ifPresent(meant::add);
        return meant;
    }

    /** @param chapter of the tale, counted from 1 */
    private record Meant(int chapter, LocalDate day, String state) {}

    /** Two of five who have met for a while had a session that did not take place, between two that did. */
    private Optional<Meant> notHeld(Bond bond) {
        int turn = Math.floorMod(bond.mentee().email().hashCode(), 5);
        if (bond.story().held() < AWHILE || turn > 1 || bond.mentee().email().equals(DemoCast.EVERY_WEEK)) {
            return Optional.empty();
        }
        LocalDate between =
                DemoDays.onOrBefore(bond.day(today, 3).plusDays(bond.story().every() / 2));
        return Optional.of(new Meant(NOT_HELD, between, turn == 0 ? "CANCELLED" : "MISSED"));
    }

    private static List<@Nullable Object> row(DemoProgram program, Bound pair, int number, Meant meant) {
        Bond bond = pair.bond();
        Tale.Chapter chapter = bond.tale().chapter(Math.max(1, meant.chapter()));
        ZoneId zone = bond.mentor().zone();
        Instant start = DemoDays.at(meant.day(), hour(bond.mentor(), meant.day()), zone);
        boolean over = !meant.state().equals("PLANNED");
        boolean cancelled = meant.state().equals("CANCELLED");
        return DemoTables.row(
                pair.id(),
                number,
                meant.state(),
                start,
                zone.getId(),
                chapter.minutes(),
                bond.sameSchool() && meant.chapter() % 4 != 3 ? "IN_PERSON" : "ONLINE",
                program.plan().get(chapter.activity() - 1).id(),
                over ? bond.mentor().id() : null,
                over ? start.plus(Duration.ofHours(cancelled ? -20 : 2)) : null,
                start.minus(Duration.ofDays(9)),
                cancelled ? REASONS.getOrDefault(bond.tale().language(), "") : "");
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
