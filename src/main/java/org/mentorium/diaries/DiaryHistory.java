package org.mentorium.diaries;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the texts of an entry came about, and who has read the viewer's. */
@Service
@Transactional
class DiaryHistory {

    /** What led to one's own text is one's own; the texts that all write are everybody's, with all that they were. */
    private static final String VERSIONS = """
            from diary_part_version v join diary_part p on p.id = v.diary_part_id
            where p.diary_entry_id = :entry and (v.author_id = :viewer or v.readers = 'MEMBERS')
            """;

    private static final String READ = """
            with version as (
                select v.*, p.kind, lag(v.text) over (partition by v.diary_part_id order by v.number) as before
            """ + VERSIONS + """
                order by v.written_at desc, v.id desc limit :size offset :offset),
            noted as (
                insert into diary_reading (diary_part_id, relationship_id, number, author_id, reader_id,
                                           first_read_at, last_read_at)
                select diary_part_id, relationship_id, number, author_id, :viewer, :now, :now from version
                where author_id <> :viewer and text <> ''
                on conflict (diary_part_id, number, reader_id) do update set last_read_at = excluded.last_read_at)
            select v.kind, v.number, a.given_name || ' ' || a.family_name as author, v.author_id = :viewer as mine,
                   v.written_at, v.text, v.before
            from version v join person a on a.id = v.author_id order by v.written_at desc, v.id desc
            """;

    private final DiaryPages pages;
    private final JdbcClient jdbc;
    private final Clock clock;

    DiaryHistory(DiaryPages pages, JdbcClient jdbc, Clock clock) {
        this.pages = pages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<VersionRow> versions(Viewer viewer, RelationshipScope scope, int number, Pageable page) {
        EntryRow entry = pages.find(viewer, scope, number);
        long total = jdbc.sql("select count(*) " + VERSIONS)
                .param("entry", entry.id())
                .param("viewer", viewer.id())
                .query(Long.class)
                .single();
        List<VersionRow> rows = jdbc.sql(READ)
                .param("entry", entry.id())
                .param("viewer", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> new VersionRow(
                        PartKind.valueOf(row.getString("kind")),
                        row.getInt("number"),
                        row.getString("author"),
                        row.getBoolean("mine"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("text"),
                        row.getString("before")))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** Who has read what the viewer wrote in this entry, the latest first. */
    List<ReadingRow> readings(Viewer viewer, RelationshipScope scope, int number) {
        EntryRow entry = pages.find(viewer, scope, number);
        return jdbc.sql("""
                        select p.kind, r.number, p.number = r.number as current,
                               a.given_name || ' ' || a.family_name as reader, r.first_read_at, r.last_read_at
                        from diary_reading r
                        join diary_part p on p.id = r.diary_part_id
                        join person a on a.id = r.reader_id
                        where p.diary_entry_id = :entry and r.author_id = :viewer
                        order by r.last_read_at desc, p.kind, r.number desc limit 200
                        """)
                .param("entry", entry.id())
                .param("viewer", viewer.id())
                .query((row, n) -> new ReadingRow(
                        PartKind.valueOf(row.getString("kind")),
                        row.getInt("number"),
                        row.getBoolean("current"),
                        row.getString("reader"),
                        row.getObject("first_read_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_read_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
