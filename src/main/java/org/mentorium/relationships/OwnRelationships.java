package org.mentorium.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All relationships of one person at a glance: those that go on, which meet soonest first, and those that have ended. */
@Service
class OwnRelationships {

    private static final String ROWS = """
            select r.id, g.name as program, g.required_hours, s.*,
                   (select string_agg(p.given_name || ' ' || p.family_name, ', ' order by p.family_name, p.given_name)
                    from relationship_member o join person p on p.id = o.person_id
                    where o.relationship_id = r.id and o.person_id <> :me) as others,
                   (select count(*) from goal l join goal_step t on t.goal_id = l.id
                    where l.relationship_id = r.id and l.state = 'OPEN' and t.done_at is null) as open_steps,
                   (select count(*) from kept_diary_draft d
                    where d.relationship_id = r.id and d.author_id = :me) as drafts,
                   (select count(*) from session_proposal q
                    where q.relationship_id = r.id and q.state = 'OPEN' and q.proposed_by <> :me
                      and exists (select 1 from session_proposal_time t
                                  where t.session_proposal_id = q.id and t.starts_at > :now)
                      and not exists (select 1 from session_proposal_answer a
                                      where a.session_proposal_id = q.id and a.person_id = :me)) as asked,
                   exists (select 1 from agreement_version v
                           where v.relationship_id = r.id
                             and v.number = (select max(number) from agreement_version where relationship_id = r.id)
                             and not exists (select 1 from agreement_signature x
                                             where x.agreement_version_id = v.id and x.person_id = :me)) as unsigned
            from (select distinct relationship_id from relationship_member where person_id = :me) m
            join relationship r on r.id = m.relationship_id and r.state = 'ACTIVE'
            join program g on g.id = r.program_id
            left join lateral (
                select min(starts_at) filter (where state = 'PLANNED' and starts_at > :now) as next_at,
                       max(starts_at) filter (where state = 'HELD') as last_at,
                       coalesce(sum(minutes) filter (where state = 'HELD'), 0) as minutes,
                       count(*) filter (where state = 'PLANNED'
                                        and starts_at + minutes * interval '1 minute' <= :now) as unlogged,
                       count(*) filter (where state = 'HELD' and not exists (
                           select 1 from readable_diary_entry d
                           where d.session_id = s.id and d.reader_id = :me)) as unwritten
                from mentoring_session s where s.relationship_id = r.id) s on true
            order by next_at nulls last, others, r.id
            """;

    private final JdbcClient jdbc;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    OwnRelationships(JdbcClient jdbc, RowSecurity rowSecurity, Clock clock) {
        this.jdbc = jdbc;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<OwnRow> of(Viewer viewer) {
        rowSecurity.askAs(viewer);
        return jdbc.sql(ROWS)
                .param("me", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(OwnRelationships::row)
                .list();
    }

    /** Those that have ended, the latest first; they stay readable, also after their member has left the program. */
    @Transactional(readOnly = true)
    List<EndedRow> ended(Viewer viewer) {
        return jdbc.sql("""
                        select r.id, g.name as program, r.closed_at,
                               -- Where nobody else is left the program says which one it was.
                               coalesce((select string_agg(p.given_name || ' ' || p.family_name, ', '
                                                           order by p.family_name, p.given_name)
                                         from relationship_member o join person p on p.id = o.person_id
                                         where o.relationship_id = r.id and o.person_id <> :me), g.name) as others
                        from relationship r join program g on g.id = r.program_id
                        where r.state = 'CLOSED'
                          and r.id in (select relationship_id from relationship_member where person_id = :me)
                        order by r.closed_at desc, r.id
                        """).param("me", viewer.id()).query(EndedRow.class).list();
    }

    private static OwnRow row(ResultSet row, int n) throws SQLException {
        return new OwnRow(
                row.getLong("id"),
                row.getString("others"),
                row.getString("program"),
                instant(row, "next_at"),
                instant(row, "last_at"),
                row.getLong("minutes"),
                row.getBigDecimal("required_hours"),
                row.getLong("open_steps"),
                row.getLong("unlogged"),
                row.getLong("unwritten"),
                row.getLong("drafts"),
                row.getLong("asked"),
                row.getBoolean("unsigned"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
