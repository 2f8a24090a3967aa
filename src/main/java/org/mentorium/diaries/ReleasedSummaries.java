package org.mentorium.diaries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators may read of a diary: the summaries of which every member has released the text as it stands. */
@Service
@Transactional
class ReleasedSummaries {

    private static final int MOST = 200;

    private static final String READ = """
            with summary as (
                select p.*, e.number as entry_number, e.session_id, e.written_on
                from diary_part p join diary_entry e on e.id = p.diary_entry_id
                where p.relationship_id = :relationship and p.kind = 'SUMMARY' and p.text <> '' and not exists (
                    select 1 from relationship_member m
                    where m.relationship_id = p.relationship_id and not exists (
                        select 1 from diary_release x
                        where x.diary_part_id = p.id and x.number = p.number and x.person_id = m.person_id))),
            noted as (
                insert into diary_reading (diary_part_id, relationship_id, number, author_id, reader_id,
                                           first_read_at, last_read_at)
                select id, relationship_id, number, author_id, :viewer, :now, :now from summary
                where author_id <> :viewer
                on conflict (diary_part_id, number, reader_id) do update set last_read_at = excluded.last_read_at)
            select s.number as session, s.starts_at, p.written_on, p.text,
                   (select max(released_at) from diary_release x where x.diary_part_id = p.id) as released_at
            from summary p left join mentoring_session s on s.id = p.session_id
            order by coalesce(s.starts_at, p.written_on) desc, p.id limit :most
            """;

    private final RelationshipScopes relationships;
    private final RowSecurity rowSecurity;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReleasedSummaries(RelationshipScopes relationships, RowSecurity rowSecurity, JdbcClient jdbc, Clock clock) {
        this.relationships = relationships;
        this.rowSecurity = rowSecurity;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    RelationshipScope visible(Viewer viewer, long relationship) {
        return relationships.findVisible(viewer, relationship);
    }

    List<ReleasedSummary> read(Viewer viewer, RelationshipScope scope) {
        rowSecurity.askAs(viewer);
        return jdbc.sql(READ)
                .param("relationship", scope.id())
                .param("viewer", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, n) -> {
                    OffsetDateTime startsAt = row.getObject("starts_at", OffsetDateTime.class);
                    return new ReleasedSummary(
                            row.getObject("session", Integer.class),
                            startsAt == null ? null : startsAt.toInstant(),
                            Objects.requireNonNull(row.getObject("written_on", LocalDate.class)),
                            row.getString("text"),
                            row.getObject("released_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
