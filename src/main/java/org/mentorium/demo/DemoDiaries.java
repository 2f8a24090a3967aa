package org.mentorium.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Bound pair : bound) {
            for (int number = 1; number <= pair.bond().story().written(); number++) {
                LocalDate day = pair.bond().day(today, number);
                Instant written = DemoDays.at(day, 19, pair.bond().mentee().zone());
                rows.add(DemoTables.row(
                        pair.id(),
                        number,
                        Objects.requireNonNull(sessions.get(pair.id())).get(number - 1),
                        day,
                        pair.bond().mentee().id(),
                        written));
                parts.add(new Part(pair.bond(), pair.bond().tale().chapter(number), written));
            }
        }
        List<Long> entries = tables.insert(
                "diary_entry", "relationship_id, number, session_id, written_on, created_by, created_at", rows);
        List<List<@Nullable Object>> texts = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            texts.addAll(parts.get(i).rows(entries.get(i)));
        }
        tables.fill("diary_part", "diary_entry_id, kind, author_id, text, readers, changed_at", texts);
    }

    private record Part(Bond bond, Chapter chapter, Instant written) {

        List<List<@Nullable Object>> rows(long entry) {
            String readers = chapter.forOneself() ? "AUTHOR" : "MEMBERS";
            return List.of(
                    row(entry, "OBJECTIVES", bond.mentor(), chapter.objectives(), "MEMBERS", 0),
                    row(entry, "TOPICS", bond.mentee(), chapter.topics(), "MEMBERS", 0),
                    row(entry, "REFLECTION", bond.mentee(), chapter.reflection(), readers, 0),
                    row(entry, "NOTES", bond.mentor(), chapter.notes(), readers, 1));
        }

        private List<@Nullable Object> row(
                long entry, String kind, Known author, String text, String readers, int daysLater) {
            return DemoTables.row(entry, kind, author.id(), text, readers, written.plus(Duration.ofDays(daysLater)));
        }
    }
}
