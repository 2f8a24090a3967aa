package org.mentorium.diaries;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds words in all diaries of one person, in each text by the language that it was written in. What somebody else wrote
 * and is shown is noted as read. It reads the viewer's own rows, some hundreds, and needs no index over everybody's.
 */
@Service
@Transactional
class DiarySearch {

    /** What a page shows; whoever finds more looks for less. */
    static final int MOST = 50;

    private static final String FIND = """
            with wanted as (
                select websearch_to_tsquery('pg_catalog.english', :q) as en,
                       websearch_to_tsquery('pg_catalog.spanish', :q) as es,
                       websearch_to_tsquery('pg_catalog.french', :q) as fr,
                       websearch_to_tsquery('pg_catalog.simple', :q) as other),
            found as (
                select p.*, e.number as entry_number,
                       case p.language when 'en' then w.en when 'es' then w.es when 'fr' then w.fr else w.other end as query
                from wanted w cross join diary_part p join diary_entry e on e.id = p.diary_entry_id
                where p.relationship_id in (
                    select relationship_id from relationship_member where person_id = :viewer)
                  and (p.author_id = :viewer or p.readers = 'MEMBERS')
                  and p.words @@ case p.language
                      when 'en' then w.en when 'es' then w.es when 'fr' then w.fr else w.other end
                order by p.changed_at desc, p.id desc limit :most),
            noted as (
                insert into diary_reading (diary_part_id, relationship_id, number, author_id, reader_id,
                                           first_read_at, last_read_at)
                select id, relationship_id, number, author_id, :viewer, :now, :now from found
                where author_id <> :viewer
                on conflict (diary_part_id, number, reader_id) do update set last_read_at = excluded.last_read_at)
            select f.relationship_id, f.entry_number, f.kind, f.author_id = :viewer as mine, f.changed_at,
                   a.given_name || ' ' || a.family_name as author,
                   (select array_agg(o.given_name || ' ' || o.family_name order by o.family_name, o.given_name)
                    from relationship_member m join person o on o.id = m.person_id
                    where m.relationship_id = f.relationship_id and m.person_id <> :viewer) as others,
                   ts_headline(case f.language when 'en' then 'pg_catalog.english' when 'es' then 'pg_catalog.spanish'
                                               when 'fr' then 'pg_catalog.french' else 'pg_catalog.simple' end::regconfig,
                               f.text, f.query, :how) as marked
            from found f join person a on a.id = f.author_id
            order by f.changed_at desc, f.id desc
            """;

    private final RowSecurity rowSecurity;
    private final JdbcClient jdbc;
    private final Clock clock;

    DiarySearch(RowSecurity rowSecurity, JdbcClient jdbc, Clock clock) {
        this.rowSecurity = rowSecurity;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<FoundPart> find(Viewer viewer, String words) {
        rowSecurity.askAs(viewer);
        return jdbc.sql(FIND)
                .param("q", words)
                .param("viewer", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .param(
                        "how",
                        "MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=\" … \", StartSel=\""
                                + FoundPart.OPEN + "\", StopSel=\"" + FoundPart.CLOSE + "\"")
                .query((row, n) -> new FoundPart(
                        row.getLong("relationship_id"),
                        row.getArray("others") == null
                                ? List.of()
                                : List.of((String[]) row.getArray("others").getArray()),
                        row.getInt("entry_number"),
                        PartKind.valueOf(row.getString("kind")),
                        row.getString("author"),
                        row.getBoolean("mine"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("marked")))
                .list();
    }
}
