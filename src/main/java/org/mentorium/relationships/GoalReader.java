package org.mentorium.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads goals for pages. */
@Component
class GoalReader {

    /** The next date first, goals without a date last, settled ones by when they were settled. */
    private static final String ROWS = """
            select g.*, p.given_name || ' ' || p.family_name as creator, o.given_name || ' ' || o.family_name as owner,
                   (select array_agg(s.text order by s.position) from goal_step s where s.goal_id = g.id) as steps,
                   (select array_agg(s.done_at is not null order by s.position) from goal_step s
                    where s.goal_id = g.id) as done,
                   (select count(*) from goal_note n where n.goal_id = g.id) as notes
            from goal g join person p on p.id = g.created_by join person o on o.id = g.owner_id
            where g.relationship_id = :relationship and (cast(:goal as bigint) is null or g.id = :goal)
            order by g.settled_at desc nulls first, g.target_on nulls last, g.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    GoalReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    GoalCounts counts(long relationshipId) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'OPEN') as open,
                               count(*) filter (where state = 'REACHED') as reached,
                               count(*) filter (where state = 'DROPPED') as dropped
                        from goal where relationship_id = ?
                        """).param(relationshipId).query(GoalCounts.class).single();
    }

    List<GoalRow> rows(Viewer viewer, RelationshipScope scope) {
        return read(viewer, scope, null);
    }

    Optional<GoalRow> row(Viewer viewer, RelationshipScope scope, long goal) {
        return read(viewer, scope, goal).stream().findFirst();
    }

    /** The latest first. */
    List<GoalPage.Note> notes(long goal) {
        return jdbc.sql("""
                        select p.given_name || ' ' || p.family_name as author, n.noted_on as on, n.text
                        from goal_note n join person p on p.id = n.author_id
                        where n.goal_id = ? order by n.noted_on desc, n.id desc
                        """).param(goal).query(GoalPage.Note.class).list();
    }

    /** The latest first. */
    List<GoalPage.Session> sessions(long goal) {
        return jdbc.sql("""
                        select s.number, s.starts_at from session_goal x join mentoring_session s on s.id = x.session_id
                        where x.goal_id = ? and s.state <> 'CANCELLED' order by s.starts_at desc, s.number desc
                        """)
                .param(goal)
                .query((row, n) -> new GoalPage.Session(
                        row.getInt("number"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** As the portfolio shows them to the viewer: their own, and what others share. */
    List<GoalPage.Item> items(Viewer viewer, long goal) {
        return jdbc.sql("""
                        select id, title from portfolio_item
                        where goal_id = ? and (owner_id = ? or shared_at is not null) order by created_at desc, id desc
                        """)
                .params(goal, viewer.id())
                .query(GoalPage.Item.class)
                .list();
    }

    private List<GoalRow> read(Viewer viewer, RelationshipScope scope, @Nullable Long goal) {
        LocalDate today = LocalDate.now(clock.withZone(viewer.zone()));
        return jdbc.sql(ROWS)
                .param("relationship", scope.id())
                .param("goal", goal)
                .query((row, n) -> row(row, viewer, scope, today))
                .list();
    }

    private static GoalRow row(ResultSet row, Viewer viewer, RelationshipScope scope, LocalDate today)
            throws SQLException {
        LocalDate target = row.getObject("target_on", LocalDate.class);
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        GoalState state = GoalState.valueOf(row.getString("state"));
        return new GoalRow(
                row.getLong("id"),
                row.getString("title"),
                row.getString("measure"),
                steps(row),
                target,
                state,
                row.getString("owner"),
                row.getString("creator"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant(),
                row.getLong("notes"),
                scope.mayWrite() && RelationshipRights.mayChangeGoal(row.getLong("owner_id"), viewer.id()),
                state == GoalState.OPEN && target != null && target.isBefore(today));
    }

    private static List<GoalRow.Step> steps(ResultSet row) throws SQLException {
        List<GoalRow.Step> steps = new ArrayList<>();
        if (row.getArray("steps") != null) {
            String[] texts = (String[]) row.getArray("steps").getArray();
            Boolean[] done = (Boolean[]) row.getArray("done").getArray();
            for (int i = 0; i < texts.length; i++) {
                steps.add(new GoalRow.Step(i, texts[i], done[i]));
            }
        }
        return steps;
    }
}
