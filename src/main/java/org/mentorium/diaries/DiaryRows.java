package org.mentorium.diaries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads diaries for one of their members. An entry of which a member may read nothing is not there for them, so that
 * nobody learns that the other has written something for themselves.
 */
@Component
class DiaryRows {

    private static final String ENTRIES = """
            select e.id, e.number, s.number as session, s.starts_at, e.written_on,
                   array_agg(distinct p.kind) filter (where p.text <> '') as kinds
            from diary_entry e
            join diary_part p on p.diary_entry_id = e.id and (p.author_id = :viewer or p.readers = 'MEMBERS')
            left join mentoring_session s on s.id = e.session_id
            where e.relationship_id = :relationship
            """;

    private final JdbcClient jdbc;

    DiaryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<EntryRow> page(Viewer viewer, long relationship, Pageable page) {
        long total = jdbc.sql("select count(*) from (" + ENTRIES + " group by e.id, s.id) entries")
                .param("viewer", viewer.id())
                .param("relationship", relationship)
                .query(Long.class)
                .single();
        List<EntryRow> rows = jdbc.sql(ENTRIES + """
                        group by e.id, s.id
                        order by coalesce(s.starts_at, e.created_at) desc, e.number desc limit :size offset :offset
                        """)
                .param("viewer", viewer.id())
                .param("relationship", relationship)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(DiaryRows::entry)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    Optional<EntryRow> find(Viewer viewer, long relationship, int number) {
        return jdbc.sql(ENTRIES + " and e.number = :number group by e.id, s.id")
                .param("viewer", viewer.id())
                .param("relationship", relationship)
                .param("number", number)
                .query(DiaryRows::entry)
                .optional();
    }

    /** The held sessions that this member has read or written nothing of, the latest first. */
    List<Integer> unwritten(Viewer viewer, long relationship) {
        return jdbc.sql("""
                        select s.number from mentoring_session s
                        where s.relationship_id = :relationship and s.state = 'HELD' and not exists (
                            select 1 from readable_diary_entry d
                            where d.session_id = s.id and d.reader_id = :viewer)
                          and not exists (
                            select 1 from kept_diary_draft k
                            where k.relationship_id = s.relationship_id and k.number = s.number and k.author_id = :viewer)
                        order by s.starts_at desc limit 3
                        """)
                .param("viewer", viewer.id())
                .param("relationship", relationship)
                .query(Integer.class)
                .list();
    }

    /** What this member has begun and not saved, the latest first. */
    List<DraftRow> drafts(Viewer viewer, long relationship) {
        return jdbc.sql("""
                        select k.number, s.number as session, k.saved_at,
                               exists (select 1 from readable_diary_entry d where d.relationship_id = k.relationship_id
                                       and d.number = k.number and d.reader_id = :viewer) as there
                        from kept_diary_draft k
                        left join mentoring_session s on s.relationship_id = k.relationship_id and s.number = k.number
                        where k.relationship_id = :relationship and k.author_id = :viewer
                        order by k.saved_at desc
                        """)
                .param("viewer", viewer.id())
                .param("relationship", relationship)
                .query((row, n) -> new DraftRow(
                        row.getInt("number"),
                        row.getObject("session", Integer.class),
                        row.getBoolean("there"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static EntryRow entry(ResultSet row, int n) throws SQLException {
        String[] kinds = row.getArray("kinds") == null
                ? new String[0]
                : (String[]) row.getArray("kinds").getArray();
        return new EntryRow(
                row.getLong("id"),
                row.getInt("number"),
                row.getObject("session", Integer.class),
                instant(row.getObject("starts_at", OffsetDateTime.class)),
                row.getObject("written_on", LocalDate.class),
                Arrays.stream(kinds).map(PartKind::valueOf).sorted().toList());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
