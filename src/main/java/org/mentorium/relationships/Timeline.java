package org.mentorium.relationships;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.common.Viewer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in a relationship, the newest first. */
@Component
class Timeline {

    /** What coordinators may know too: that sessions took place and how the agreement and the goals stand. */
    private static final String KNOWN_TO_COORDINATORS = """
            select 'STARTED' as kind, started_at as at, null::bigint as person, 0 as number, null as detail,
                   0 as minutes, null as path
            from relationship where id = :relationship
            union all
            select 'CLOSED', closed_at, null, 0, null, 0, null
            from relationship where id = :relationship and closed_at is not null
            union all
            select 'AGREEMENT_CHANGED', changed_at, changed_by, number, null, 0, '/agreement/versions/' || number
            from agreement_version where relationship_id = :relationship and changed_by is not null
            union all
            select 'AGREEMENT_SIGNED', s.signed_at, s.person_id, v.number, null, 0, null
            from agreement_signature s join agreement_version v on v.id = s.agreement_version_id
            where v.relationship_id = :relationship
            union all
            select case when s.state = 'PLANNED' and s.starts_at + s.minutes * interval '1 minute' < :now
                        then 'SESSION_UNLOGGED' else 'SESSION_' || s.state end,
                   s.starts_at, null, s.number, a.title, s.minutes, '/sessions/' || s.number
            from mentoring_session s left join plan_activity a on a.id = s.plan_activity_id
            where s.relationship_id = :relationship
              and (s.state <> 'PLANNED' or :active and (s.starts_at <= :now or s.id in (
                  select id from mentoring_session
                  where relationship_id = :relationship and state = 'PLANNED' and starts_at > :now
                  order by starts_at limit :soon)))
            union all
            select 'GOAL_WRITTEN', created_at, created_by, 0, case when :member then title end, 0, '/goals'
            from goal where relationship_id = :relationship
            union all
            select 'GOAL_' || state, settled_at, null, 0, case when :member then title end, 0, '/goals'
            from goal where relationship_id = :relationship and settled_at is not null
            """;

    private static final String KNOWN_TO_MEMBERS = """
            union all
            select 'DIARY_WRITTEN', written_at, writer_id, case when session_id is null then 0 else number end, null, 0,
                   '/diary-entries/' || number
            from readable_diary_entry where relationship_id = :relationship and reader_id = :viewer
            union all
            select 'PORTFOLIO_SHARED', shared_at, owner_id, 0, title, 0, '/portfolio-items/' || id
            from portfolio_item where relationship_id = :relationship and shared_at is not null
            """;

    /** Of what is planned, the next ones: a whole series would hide what happened. */
    private static final int SOON = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<TimelineEvent> read(Viewer viewer, RelationshipScope scope, Pageable pageable) {
        String events = scope.member() ? KNOWN_TO_COORDINATORS + KNOWN_TO_MEMBERS : KNOWN_TO_COORDINATORS;
        List<TimelineEvent> all = jdbc.sql("select e.*, p.given_name as who from (" + events
                        + ") e left join person p on p.id = e.person order by e.at desc, e.kind, e.number desc")
                .param("relationship", scope.id())
                .param("member", scope.member())
                .param("viewer", viewer.id())
                .param("active", scope.active())
                .param("soon", SOON)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new TimelineEvent(
                        TimelineKind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getLong("person") == viewer.id(),
                        row.getInt("number"),
                        row.getString("detail"),
                        row.getInt("minutes"),
                        row.getString("path")))
                .list();
        // A relationship has some dozens of events: one statement that reads all is cheaper than one more to count.
        int from = (int) Math.min(pageable.getOffset(), all.size());
        int to = Math.min(from + pageable.getPageSize(), all.size());
        return new PageImpl<>(all.subList(from, to), pageable, all.size());
    }
}
