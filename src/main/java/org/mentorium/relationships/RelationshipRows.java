package org.mentorium.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The relationships of a program, for lists and their downloads. */
@Component
class RelationshipRows {

    private static final String ROWS = """
            from (
                select r.id, r.state, r.started_at, r.closed_at, case when :all then r.closure_reason end as reason,
                       m.mentors, m.mentees, m.mentor_order, m.mentee_order, m.mine, g.goals, g.goals_reached, g.open_steps, s.sessions, s.minutes, s.last_session_at,
                       s.next_session_at, case when :all then x.reminded_at end as reminded_at,
                       case when v.signatures is null then 'NONE' when v.signatures = 0 then 'UNSIGNED'
                            when v.signatures < m.people then 'PARTLY_SIGNED' else 'SIGNED' end as agreement
                from relationship r
                join lateral (
                    select string_agg(p.given_name || ' ' || p.family_name, ', ' order by p.family_name, p.given_name)
                               filter (where m.role = 'MENTOR') as mentors,
                           string_agg(p.given_name || ' ' || p.family_name, ', ' order by p.family_name, p.given_name)
                               filter (where m.role <> 'MENTOR') as mentees,
                           min(p.family_name || ', ' || p.given_name) filter (where m.role = 'MENTOR') as mentor_order,
                           min(p.family_name || ', ' || p.given_name) filter (where m.role <> 'MENTOR') as mentee_order,
                           count(distinct p.id) as people, bool_or(p.id = :viewer) as mine
                    from relationship_member m join person p on p.id = m.person_id
                    where m.relationship_id = r.id) m on true
                left join lateral (
                    select (select count(*) from agreement_signature where agreement_version_id = v.id) as signatures
                    from agreement_version v where v.relationship_id = r.id order by v.number desc limit 1) v on true
                left join lateral (
                    select count(*) as goals, count(*) filter (where state = 'REACHED') as goals_reached,
                           (select count(*) from goal l join goal_step t on t.goal_id = l.id
                            where l.relationship_id = r.id and l.state = 'OPEN' and t.done_at is null) as open_steps
                    from goal where relationship_id = r.id) g on true
                left join lateral (
                    select count(*) filter (where state = 'HELD') as sessions,
                           coalesce(sum(minutes) filter (where state = 'HELD'), 0) as minutes,
                           max(starts_at) filter (where state = 'HELD') as last_session_at,
                           min(starts_at) filter (where state = 'PLANNED' and starts_at > :now) as next_session_at
                    from mentoring_session where relationship_id = r.id) s on true
                left join lateral (
                    select max(o.sent_at) as reminded_at
                    from relationship_reminder x join relationship_reminder_round o on o.id = x.round_id
                    where x.relationship_id = r.id and x.outcome = 'SENT') x on true
                where r.program_id = :program) r
            where (:all or mine) and (:state = '' or state = :state) and (:agreement = '' or agreement = :agreement)
              and (:quiet = 0 or state = 'ACTIVE' and coalesce(last_session_at, started_at) < :now - :quiet * interval '1 day')
              and (:q = '' or position(lower(:q) in lower(concat_ws(', ', mentors, mentees))) > 0)
            """;

    private final JdbcClient jdbc;

    private final Clock clock;

    RelationshipRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param all every relationship of the program; else those of the viewer */
    long count(long program, long viewer, boolean all, RelationshipFilter filter) {
        return spec("select count(*) " + ROWS, program, viewer, all, filter)
                .query(Long.class)
                .single();
    }

    List<RelationshipRow> page(long program, long viewer, boolean all, RelationshipFilter filter, Pageable pageable) {
        String page = pageable.isPaged() ? " limit :limit offset :offset" : "";
        StatementSpec spec = spec(
                "select * " + ROWS + " order by " + order(pageable.getSort()) + page, program, viewer, all, filter);
        if (pageable.isPaged()) {
            spec = spec.param("limit", pageable.getPageSize()).param("offset", pageable.getOffset());
        }
        return spec.query(RelationshipRows::row).list();
    }

    private StatementSpec spec(String sql, long program, long viewer, boolean all, RelationshipFilter filter) {
        return jdbc.sql(sql)
                .param("program", program)
                .param("viewer", viewer)
                .param("all", all)
                .param("state", filter.state())
                .param("agreement", filter.agreement())
                .param("quiet", filter.quietDays())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("q", filter.q());
    }

    /** The properties come from the whitelist of the controller, never from the address. */
    private static String order(Sort sort) {
        return sort.stream()
                .map(by -> by.getProperty() + (by.isAscending() ? " asc nulls first" : " desc nulls last"))
                .collect(Collectors.joining(", "));
    }

    private static RelationshipRow row(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        return new RelationshipRow(
                row.getLong("id"),
                names(row, "mentors"),
                names(row, "mentees"),
                RelationshipState.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                reason == null ? null : ClosureReason.valueOf(reason),
                AgreementState.valueOf(row.getString("agreement")),
                row.getLong("goals"),
                row.getLong("goals_reached"),
                row.getLong("open_steps"),
                row.getLong("sessions"),
                row.getLong("minutes"),
                instant(row, "last_session_at"),
                instant(row, "next_session_at"),
                instant(row, "reminded_at"));
    }

    private static String names(ResultSet row, String column) throws SQLException {
        String names = row.getString(column);
        return names == null ? "" : names;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
