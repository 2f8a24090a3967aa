package org.mentorium.portfolios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.TextChanges;
import org.mentorium.files.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one item for its page, for those who may read it. */
@Component
class ItemPages {

    private final JdbcClient jdbc;
    private final ItemFiles files;

    ItemPages(JdbcClient jdbc, ItemFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    ItemPage of(ItemScope scope) {
        List<StoredFile> stored = files.of(scope.id());
        List<Comment> comments = scope.inConversation() ? comments(scope) : List.of();
        Review review = scope.mine() || scope.coordinator() ? review(scope) : null;
        return jdbc.sql("""
                        select i.*, g.title as goal, s.number as session, a.title as activity
                        from portfolio_item i
                        left join goal g on g.id = i.goal_id
                        left join mentoring_session s on s.id = i.session_id
                        left join plan_activity a on a.id = i.plan_activity_id
                        where i.id = ?
                        """)
                .param(scope.id())
                .query((row, n) -> page(row, stored, comments, review))
                .single();
    }

    private List<Comment> comments(ItemScope scope) {
        return jdbc.sql("""
                        select coalesce(p.given_name || ' ' || p.family_name, c.author_name) as author,
                               c.author_id is null as brought, c.strengths, c.next_step, c.text,
                               c.created_at, case when c.text is null and c.author_id is not null
                                   and c.number < i.number
                                   then concat_ws(E'\n\n', v.title, v.description, v.reflection) end as before,
                               concat_ws(E'\n\n', i.title, i.description, i.reflection) as now
                        from portfolio_comment c left join person p on p.id = c.author_id
                        join portfolio_item i on i.id = c.portfolio_item_id
                        left join portfolio_item_version v
                               on v.portfolio_item_id = c.portfolio_item_id and v.number = c.number
                        where c.portfolio_item_id = ? order by c.created_at, c.id
                        """).param(scope.id()).query((row, n) -> comment(row)).list();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        String before = row.getString("before");
        return new Comment(
                row.getString("author"),
                row.getBoolean("brought"),
                row.getString("strengths"),
                row.getString("next_step"),
                row.getString("text"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                before == null ? List.of() : TextChanges.between(before, row.getString("now")));
    }

    private @Nullable Review review(ItemScope scope) {
        return jdbc.sql("""
                        select p.given_name || ' ' || p.family_name as reviewer, r.reviewed_at, r.missing, r.number
                        from evidence_review r join person p on p.id = r.reviewer_id where r.portfolio_item_id = ?
                        """)
                .param(scope.id())
                .query((row, n) -> new Review(
                        row.getString("reviewer"),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant(),
                        row.getString("missing"),
                        row.getInt("number") < scope.number()))
                .optional()
                .orElse(null);
    }

    private static ItemPage page(ResultSet row, List<StoredFile> files, List<Comment> comments, @Nullable Review review)
            throws SQLException {
        return new ItemPage(
                ItemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                row.getString("reflection"),
                row.getString("link"),
                row.getObject("made_on", LocalDate.class),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getObject("shared_at") != null,
                row.getBoolean("evidence"),
                place(row, "goal_id", "goal"),
                place(row, "session_id", "session"),
                row.getString("activity"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                files,
                comments,
                review);
    }

    private static ItemPage.@Nullable Place place(ResultSet row, String id, String name) throws SQLException {
        String named = row.getString(name);
        return named == null ? null : new ItemPage.Place(row.getLong(id), named);
    }
}
