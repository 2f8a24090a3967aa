package org.mentorium.portfolios;

import java.time.OffsetDateTime;
import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads items for a member: one's own, and what the others share. */
@Component
class PortfolioReader {

    private final JdbcClient jdbc;

    PortfolioReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ItemRow> rows(Viewer viewer, long relationship) {
        return jdbc.sql("""
                        select i.id, i.title, p.given_name || ' ' || p.family_name as owner, i.owner_id = :me as mine,
                               i.shared_at is not null as shared, i.evidence, i.file_id is not null as file,
                               i.link is not null as link, i.created_at,
                               (select count(*) from portfolio_comment c where c.portfolio_item_id = i.id) as comments
                        from portfolio_item i join person p on p.id = i.owner_id
                        where i.relationship_id = :relationship and (i.owner_id = :me or i.shared_at is not null)
                        order by i.created_at desc, i.id desc
                        """)
                .param("me", viewer.id())
                .param("relationship", relationship)
                .query((row, n) -> new ItemRow(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("owner"),
                        row.getBoolean("mine"),
                        row.getBoolean("shared"),
                        row.getBoolean("evidence"),
                        row.getBoolean("file"),
                        row.getBoolean("link"),
                        row.getLong("comments"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    ItemPage page(Viewer viewer, RelationshipScope scope, long id) {
        List<Comment> comments = jdbc.sql("""
                        select p.given_name || ' ' || p.family_name as author, c.strengths, c.next_step, c.created_at
                        from portfolio_comment c join person p on p.id = c.author_id
                        where c.portfolio_item_id = ? order by c.created_at, c.id
                        """)
                .param(id)
                .query((row, n) -> new Comment(
                        row.getString("author"),
                        row.getString("strengths"),
                        row.getString("next_step"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
        return jdbc.sql("""
                        select i.*, p.given_name || ' ' || p.family_name as owner, g.title as goal, s.number as session,
                               a.title as activity, f.name as file_name, coalesce(f.size, 0) as file_size
                        from portfolio_item i join person p on p.id = i.owner_id
                        left join goal g on g.id = i.goal_id
                        left join mentoring_session s on s.id = i.session_id
                        left join plan_activity a on a.id = i.plan_activity_id
                        left join stored_file f on f.id = i.file_id
                        where i.id = :id and i.relationship_id = :relationship
                          and (i.owner_id = :me or i.shared_at is not null)
                        """)
                .param("id", id)
                .param("relationship", scope.id())
                .param("me", viewer.id())
                .query((row, n) -> new ItemPage(
                        id,
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("link"),
                        row.getString("file_name"),
                        row.getLong("file_size"),
                        row.getString("owner"),
                        row.getLong("owner_id") == viewer.id(),
                        row.getObject("shared_at") != null,
                        row.getBoolean("evidence"),
                        row.getString("goal"),
                        row.getObject("session", Integer.class),
                        row.getString("activity"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        comments,
                        scope.mayWrite()))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Option> goals(RelationshipScope scope) {
        return options("select id, title as label from goal where relationship_id = ? order by id", scope.id());
    }

    List<Option> sessions(RelationshipScope scope) {
        return options("""
                select id, number || ' · ' || to_char(starts_at at time zone time_zone, 'YYYY-MM-DD') as label
                from mentoring_session where relationship_id = ? order by number desc
                """, scope.id());
    }

    List<Option> activities(RelationshipScope scope) {
        return options(
                "select id, title as label from plan_activity where program_id = ? order by position",
                scope.programId());
    }

    private List<Option> options(String sql, long key) {
        return jdbc.sql(sql)
                .param(key)
                .query((row, n) -> new Option(row.getString("id"), row.getString("label")))
                .list();
    }
}
