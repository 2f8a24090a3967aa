package org.mentorium.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads sessions for pages. Whether there is a diary entry is for members alone, and only of what each may read. */
@Component
class SessionRows {

    private static final String ROWS = """
            select s.id, s.number, s.state, s.starts_at, s.time_zone, s.minutes, s.mode, s.mode_other,
                   s.plan_activity_id, a.title, l.given_name || ' ' || l.family_name as logger, s.logged_at, s.version,
                   exists (select 1 from readable_diary_entry d
                           where d.session_id = s.id and d.reader_id = :viewer) as diary,
                   coalesce(e.times, 0) as times, s.video, s.reason, s.substitute_id,
                   b.given_name || ' ' || b.family_name as substitute
            from mentoring_session s
            left join session_series e on e.id = s.series_id
            left join person b on b.id = s.substitute_id
            left join plan_activity a on a.id = s.plan_activity_id
            left join person l on l.id = s.logged_by
            where s.relationship_id = :relationship
            """;

    /** What comes next or waits for a word stands first, then what was, the latest first. */
    private static final String NEXT_FIRST = """
            order by s.state <> 'PLANNED', case when s.state = 'PLANNED' then s.starts_at end, s.starts_at desc,
                     s.number desc
            """;

    private final RowSecurity rowSecurity;
    private final JdbcClient jdbc;

    SessionRows(RowSecurity rowSecurity, JdbcClient jdbc) {
        this.rowSecurity = rowSecurity;
        this.jdbc = jdbc;
    }

    Page<SessionRow> page(Viewer viewer, RelationshipScope scope, Pageable page) {
        long total = jdbc.sql("select count(*) from mentoring_session where relationship_id = ?")
                .param(scope.id())
                .query(Long.class)
                .single();
        List<SessionRow> rows = select(viewer, scope, NEXT_FIRST + " limit :size offset :offset")
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(reader(scope))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** All of them in their order, oldest first. */
    List<SessionRow> all(Viewer viewer, RelationshipScope scope) {
        return select(viewer, scope, "order by s.starts_at, s.number")
                .query(reader(scope))
                .list();
    }

    List<SessionRow> held(Viewer viewer, RelationshipScope scope) {
        return select(viewer, scope, "and s.state = 'HELD' order by s.starts_at desc, s.number desc")
                .query(reader(scope))
                .list();
    }

    Optional<SessionRow> find(Viewer viewer, RelationshipScope scope, int number) {
        return select(viewer, scope, "and s.number = :number")
                .param("number", number)
                .query(reader(scope))
                .optional();
    }

    /** The latest that began or begins before a moment: a next one will most likely resemble it. */
    Optional<SessionRow> last(Viewer viewer, RelationshipScope scope, Instant before) {
        return select(viewer, scope, """
                        and s.state <> 'CANCELLED' and s.starts_at < :before
                        order by s.starts_at desc, s.number desc limit 1
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(reader(scope))
                .optional();
    }

    /** The planned one whose time came last and of which nobody has said what became of it. */
    Optional<SessionRow> due(Viewer viewer, RelationshipScope scope, Instant now) {
        return last(viewer, scope, now).filter(row -> row.state() == SessionState.PLANNED);
    }

    SessionTotals totals(RelationshipScope scope) {
        return jdbc.sql("""
                        select count(*) as held, coalesce(sum(minutes), 0) as minutes
                        from mentoring_session where relationship_id = ? and state = 'HELD'
                        """).param(scope.id()).query(SessionTotals.class).single();
    }

    private StatementSpec select(Viewer viewer, RelationshipScope scope, String rest) {
        rowSecurity.askAs(viewer);
        return jdbc.sql(ROWS + rest).param("relationship", scope.id()).param("viewer", viewer.id());
    }

    private static RowMapper<SessionRow> reader(RelationshipScope scope) {
        return (row, n) -> row(row, scope.member());
    }

    private static SessionRow row(ResultSet row, boolean member) throws SQLException {
        return new SessionRow(
                row.getLong("id"),
                row.getInt("number"),
                SessionState.valueOf(row.getString("state")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("minutes"),
                MeetingMode.valueOf(row.getString("mode")),
                row.getString("mode_other"),
                row.getObject("plan_activity_id", Long.class),
                row.getString("title"),
                row.getString("logger"),
                instant(row.getObject("logged_at", OffsetDateTime.class)),
                row.getInt("version"),
                row.getBoolean("diary"),
                row.getInt("times"),
                member ? row.getString("video") : "",
                member ? row.getString("reason") : "",
                row.getObject("substitute_id", Long.class),
                row.getString("substitute"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
