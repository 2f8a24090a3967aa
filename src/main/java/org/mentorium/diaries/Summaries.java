package org.mentorium.diaries;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.diaries.PartReader.Wanted;
import org.mentorium.diaries.SummaryPage.Release;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The text that members agree on for the coordinators: each of them releases one exact version, and may take that back. */
@Service
@Transactional
class Summaries {

    private final DiaryPages pages;
    private final PartReader parts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Summaries(DiaryPages pages, PartReader parts, JdbcClient jdbc, Clock clock) {
        this.pages = pages;
        this.parts = parts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    SummaryPage show(Viewer viewer, RelationshipScope scope, int number) {
        EntryRow row = pages.find(viewer, scope, number);
        PartRow part = parts.read(viewer, row.id(), Wanted.SUMMARY).stream()
                .findFirst()
                .orElse(null);
        return new SummaryPage(row, part, releases(viewer, scope, row.id()));
    }

    /** Releases the version that the viewer has read, if it is still the one that stands there. */
    void release(Viewer viewer, long relationship, int number, int version) {
        RelationshipScope scope = pages.member(viewer, relationship).requireWriter();
        int given = jdbc.sql("""
                        insert into diary_release (diary_part_id, relationship_id, number, person_id, released_at)
                        select id, relationship_id, number, :viewer, :now from diary_part
                        where diary_entry_id = :entry and kind = 'SUMMARY' and number = :version and text <> ''
                        on conflict (diary_part_id, person_id)
                        do update set number = excluded.number, released_at = excluded.released_at
                        """)
                .param("viewer", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("entry", pages.find(viewer, scope, number).id())
                .param("version", version)
                .update();
        if (given == 0) {
            throw new RuleBroken("diaries.summary.otherText");
        }
    }

    /** Takes it back, also when the relationship is over: from then on nobody but the members reads it. */
    void withdraw(Viewer viewer, long relationship, int number) {
        RelationshipScope scope = pages.member(viewer, relationship);
        jdbc.sql("""
                        delete from diary_release x using diary_part p
                        where p.id = x.diary_part_id and p.diary_entry_id = :entry and x.person_id = :viewer
                        """)
                .param("entry", pages.find(viewer, scope, number).id())
                .param("viewer", viewer.id())
                .update();
    }

    private List<Release> releases(Viewer viewer, RelationshipScope scope, long entry) {
        return jdbc.sql("""
                        select a.given_name || ' ' || a.family_name as name, m.person_id = :viewer as mine, x.released_at
                        from relationship_member m
                        join person a on a.id = m.person_id
                        left join diary_part p on p.diary_entry_id = :entry and p.kind = 'SUMMARY'
                        left join diary_release x
                            on x.diary_part_id = p.id and x.number = p.number and x.person_id = m.person_id
                        where m.relationship_id = :relationship
                        order by m.person_id <> :viewer, a.family_name, a.given_name
                        """)
                .param("viewer", viewer.id())
                .param("entry", entry)
                .param("relationship", scope.id())
                .query((row, n) -> new Release(
                        row.getString("name"),
                        row.getBoolean("mine"),
                        instant(row.getObject("released_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
