package org.mentorium.diaries;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the texts of an entry. One statement reads them and notes who read whose, so that neither goes without the other. */
@Component
class PartReader {

    private static final String READ = """
            with part as (
                select * from diary_part
                where diary_entry_id = :entry and (author_id = :viewer or readers = 'MEMBERS') and %s),
            noted as (
                insert into diary_reading (diary_part_id, relationship_id, number, author_id, reader_id,
                                           first_read_at, last_read_at)
                select id, relationship_id, number, author_id, :viewer, :now, :now from part
                where author_id <> :viewer and text <> ''
                on conflict (diary_part_id, number, reader_id) do update set last_read_at = excluded.last_read_at)
            select p.id, p.kind, p.author_id = :viewer as mine, a.given_name || ' ' || a.family_name as author, p.text,
                   p.readers, p.changed_at, p.version, p.number, p.tags
            from part p join person a on a.id = p.author_id
            order by p.author_id <> :viewer, a.family_name, a.given_name, p.id
            """;

    /** Which of the texts that the viewer may read the page shows: no more is read, and noted. */
    enum Wanted {
        ALL("true"),
        /** What the viewer may write themselves. */
        CHANGEABLE("(author_id = :viewer or kind in ('OBJECTIVES', 'TOPICS')) and kind <> 'SUMMARY'"),
        SUMMARY("kind = 'SUMMARY'");

        private final String condition;

        Wanted(String condition) {
            this.condition = condition;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PartReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PartRow> read(Viewer viewer, long entry, Wanted wanted) {
        return jdbc.sql(READ.formatted(wanted.condition))
                .param("entry", entry)
                .param("viewer", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new PartRow(
                        PartKind.valueOf(row.getString("kind")),
                        row.getString("author"),
                        row.getString("text"),
                        Readers.valueOf(row.getString("readers")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("version"),
                        row.getInt("number"),
                        List.of((String[]) row.getArray("tags").getArray()),
                        row.getBoolean("mine")))
                .list();
    }
}
