package org.mentorium.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mentorium.demo.Tale.Chapter;

/** The diaries: an entry a session, with its four parts. */
final class DemoDiaries {

    private final DemoTables tables;
    private final LocalDate today;

    DemoDiaries(DemoTables tables, LocalDate today) {
        this.tables = tables;
        this.today = today;
    }

    void write(List<Bound> bound, Map<Long, List<Long>> sessions) {
        bound.forEach(pair -> write(pair, sessions.getOrDefault(pair.id(), List.of())));
    }

    private void write(Bound pair, List<Long> sessions) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        Bond bond = pair.bond();
        var numbers = new DemoSessions(tables, today);
        for (int number = 1; number <= bond.story().written(); number++) {
            LocalDate day = bond.day(today, number);
            Instant at = DemoDays.at(day, 19, bond.mentee().zone());
            rows.add(DemoTables.row(
                    pair.id(),
                    numbers.number(bond, number),
                    sessions.get(number - 1),
                    day,
                    bond.mentee().id(),
                    at));
            written.add(new Written(bond.tale().chapter(number), at));
        }
        if (rows.isEmpty()) {
            return;
        }
        tables.askAs(bond.mentee().id());
        List<Long> entries = tables.insert(
                "diary_entry", "relationship_id, number, session_id, written_on, created_by, created_at", rows);
        fill(entries, written, (entry, day) -> day.mentees(entry, bond.mentee()));
        tables.askAs(bond.mentor().id());
        fill(entries, written, (entry, day) -> day.mentors(entry, bond.mentor()));
    }

    private void fill(
            List<Long> entries, List<Written> written, BiFunction<Long, Written, List<List<@Nullable Object>>> parts) {
        List<List<@Nullable Object>> texts = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            texts.addAll(parts.apply(entries.get(i), written.get(i)));
        }
        tables.fill("diary_part", "diary_entry_id, kind, author_id, text, readers, changed_at", texts);
    }

    private record Written(Chapter chapter, Instant at) {

        List<List<@Nullable Object>> mentees(long entry, Known mentee) {
            return List.of(
                    row(entry, "TOPICS", mentee, chapter.topics(), "MEMBERS", 0),
                    row(entry, "REFLECTION", mentee, chapter.reflection(), readers(), 0));
        }

        List<List<@Nullable Object>> mentors(long entry, Known mentor) {
            return List.of(
                    row(entry, "OBJECTIVES", mentor, chapter.objectives(), "MEMBERS", 0),
                    row(entry, "NOTES", mentor, chapter.notes(), readers(), 1));
        }

        private String readers() {
            return chapter.forOneself() ? "AUTHOR" : "MEMBERS";
        }

        private List<@Nullable Object> row(
                long entry, String kind, Known author, String text, String readers, int daysLater) {
            return DemoTables.row(entry, kind, author.id(), text, readers, at.plus(Duration.ofDays(daysLater)));
        }
    }
}
