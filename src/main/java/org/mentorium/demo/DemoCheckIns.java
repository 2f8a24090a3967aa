package org.mentorium.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How members look back: half-way some of them, at the end all. */
final class DemoCheckIns {

    /** Who has met this often has something to look back on. */
    private static final int MET = 5;

    private final DemoTables tables;

    DemoCheckIns(DemoTables tables) {
        this.tables = tables;
    }

    /** Yesterday: the mentees, half of the mentors; nobody as whom one looks around, so that they find it to be done. */
    void midpoint(DemoProgram program, List<Bound> bound, LocalDate today) {
        Instant at = DemoDays.at(today.minusDays(1), 17, program.zone());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Bound pair : bound) {
            Bond bond = pair.bond();
            if (bond.mentee().email().equals(DemoCast.TALKS)) {
                rows.add(mentee(pair, "MIDPOINT", 2, "TALK", false, at));
            } else if (bond.story().closure() == null && bond.story().held() >= MET) {
                if (!visited(bond.mentee())) {
                    rows.add(mentee(pair, "MIDPOINT", 5, "GO_ON", true, at));
                }
                if (!visited(bond.mentor())) {
                    rows.add(mentor(pair, "MIDPOINT", 4, "CHANGE", true, at));
                }
            }
        }
        write(rows);
    }

    /** Those who went the whole way. */
    void closing(List<Bound> bound, Function<Bond, Instant> end) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Bound> completed = bound.stream()
                .filter(pair -> "COMPLETED".equals(pair.bond().story().closure()))
                .toList();
        for (Bound pair : completed) {
            Instant at = end.apply(pair.bond());
            rows.add(mentee(pair, "CLOSING", 5, "END", true, at));
            rows.add(mentor(pair, "CLOSING", 4, "END", true, at));
        }
        write(rows);
    }

    private static boolean visited(Known person) {
        return List.of(
                        DemoCast.MENTEE_IN_LYON,
                        DemoCast.MENTEE_IN_TURKU,
                        DemoCast.MENTOR_IN_GRAZ,
                        DemoCast.MENTOR_IN_TEPIC)
                .contains(person.email());
    }

    private static List<@Nullable Object> mentee(
            Bound pair, String kind, int rating, String outlook, boolean shared, Instant at) {
        Tale.LookBack words = pair.bond().tale().lookBack();
        return row(
                pair,
                pair.bond().mentee(),
                kind,
                words.menteeReached(),
                words.menteeTakeAlong(),
                rating,
                outlook,
                shared,
                at);
    }

    private static List<@Nullable Object> mentor(
            Bound pair, String kind, int rating, String outlook, boolean shared, Instant at) {
        Tale.LookBack words = pair.bond().tale().lookBack();
        return row(
                pair,
                pair.bond().mentor(),
                kind,
                words.mentorReached(),
                words.mentorTakeAlong(),
                rating,
                outlook,
                shared,
                at);
    }

    private static List<@Nullable Object> row(
            Bound pair,
            Known person,
            String kind,
            String reached,
            String takeAlong,
            int rating,
            String outlook,
            boolean shared,
            Instant at) {
        return DemoTables.row(pair.id(), person.id(), kind, reached, takeAlong, rating, outlook, shared, at);
    }

    private void write(List<List<@Nullable Object>> rows) {
        tables.fill(
                "check_in",
                "relationship_id, person_id, kind, reached, take_along, rating, outlook, shared, done_at",
                rows);
    }
}
