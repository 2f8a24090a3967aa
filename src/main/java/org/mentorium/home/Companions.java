package org.mentorium.home;

import java.sql.Array;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's relationships, those that meet soonest first. */
@Component
class Companions {

    private static final int MOST = 50;
    private static final String SQL = """
            select r.id, g.name as program,
                   (select array_agg(p.given_name || ' ' || p.family_name order by p.family_name)
                    from relationship_member o join person p on p.id = o.person_id
                    where o.relationship_id = r.id and o.person_id <> :me) as names,
                   (select min(s.starts_at) from mentoring_session s
                    where s.relationship_id = r.id and s.state = 'PLANNED' and s.starts_at > :now) as next,
                   (select max(s.starts_at) from mentoring_session s
                    where s.relationship_id = r.id and s.state = 'HELD') as last,
                   (select min(s.number) from mentoring_session s
                    where s.relationship_id = r.id and s.state = 'PLANNED'
                      and s.starts_at + s.minutes * interval '1 minute' <= :now) as unlogged,
                   (select min(q.id) from session_proposal q
                    where q.relationship_id = r.id and q.state = 'OPEN' and q.proposed_by <> :me
                      and exists (select 1 from session_proposal_time t
                                  where t.session_proposal_id = q.id and t.starts_at > :now)
                      and not exists (select 1 from session_proposal_answer a
                                      where a.session_proposal_id = q.id and a.person_id = :me)) as asked,
                   exists (select 1 from session_proposal q
                           where q.relationship_id = r.id and q.state = 'OPEN' and q.proposed_by = :me
                             and exists (select 1 from session_proposal_time t
                                         where t.session_proposal_id = q.id and t.starts_at > :now)
                             and exists (select 1 from relationship_member w
                                         where w.relationship_id = q.relationship_id and w.person_id <> q.proposed_by
                                           and not exists (select 1 from session_proposal_answer a
                                                           where a.session_proposal_id = q.id and a.person_id = w.person_id))) as proposed,
                   (select max(s.number) from mentoring_session s
                    where s.relationship_id = r.id and s.state = 'HELD'
                      and not exists (select 1 from readable_diary_entry d
                                      where d.session_id = s.id and d.reader_id = :me)) as unwritten,
                   exists (select 1 from agreement_version v
                           where v.relationship_id = r.id
                             and v.number = (select max(number) from agreement_version where relationship_id = r.id)
                             and not exists (select 1 from agreement_signature x
                                             where x.agreement_version_id = v.id and x.person_id = :me)) as unsigned,
                   exists (select 1 from goal where relationship_id = r.id) as goals
            from relationship r
            join relationship_member m on m.relationship_id = r.id and m.person_id = :me
            join program g on g.id = r.program_id
            where r.state = 'ACTIVE'
            order by next nulls last, r.id limit :most
            """;

    private final RowSecurity rowSecurity;
    private final JdbcClient jdbc;
    private final Clock clock;

    Companions(RowSecurity rowSecurity, JdbcClient jdbc, Clock clock) {
        this.rowSecurity = rowSecurity;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether some of the viewer's relationships have ended. */
    @Transactional(readOnly = true)
    boolean ended(Viewer viewer) {
        return jdbc.sql("""
                        select exists (select 1 from relationship_member m
                                       join relationship r on r.id = m.relationship_id and r.state = 'CLOSED'
                                       where m.person_id = ?)
                        """).param(viewer.id()).query(Boolean.class).single();
    }

    @Transactional(readOnly = true)
    List<Companion> of(Viewer viewer) {
        rowSecurity.askAs(viewer);
        return jdbc.sql(SQL)
                .param("me", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, n) -> read(row))
                .list();
    }

    private static Companion read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String base = "/relationships/" + id;
        String step;
        String href;
        if (row.getBoolean("unsigned")) {
            step = "home.step.sign";
            href = base + "/agreement";
        } else if (row.getObject("asked") != null) {
            step = "home.step.answer";
            href = base + "/sessions/proposals/" + row.getLong("asked");
        } else if (row.getObject("unlogged") != null) {
            step = "home.step.log";
            href = base + "/sessions/" + row.getInt("unlogged");
        } else if (row.getObject("unwritten") != null) {
            step = "home.step.write";
            href = base + "/diary-entries/new?session=" + row.getInt("unwritten");
        } else if (!row.getBoolean("goals")) {
            step = "home.step.goal";
            href = base + "/goals/new";
        } else if (row.getObject("next") == null && !row.getBoolean("proposed")) {
            step = "home.step.plan";
            href = base + "/sessions/new";
        } else {
            step = "home.step.look";
            href = base;
        }
        return new Companion(
                id, row.getString("program"), names(row), step, href, instant(row, "next"), instant(row, "last"));
    }

    private static List<String> names(ResultSet row) throws SQLException {
        Array names = row.getArray("names");
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
