package org.mentorium.portfolios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        List<Comment> comments = comments(scope.id());
        return jdbc.sql("""
                        select i.*, g.title as goal, s.number as session, a.title as activity
                        from portfolio_item i
                        left join goal g on g.id = i.goal_id
                        left join mentoring_session s on s.id = i.session_id
                        left join plan_activity a on a.id = i.plan_activity_id
                        where i.id = ?
                        """)
                .param(scope.id())
                .query((row, n) -> page(row, stored, comments))
                .single();
    }

    private List<Comment> comments(long item) {
        return jdbc.sql("""
                        select p.given_name || ' ' || p.family_name as author, c.strengths, c.next_step, c.created_at
                        from portfolio_comment c join person p on p.id = c.author_id
                        where c.portfolio_item_id = ? order by c.created_at, c.id
                        """)
                .param(item)
                .query((row, n) -> new Comment(
                        row.getString("author"),
                        row.getString("strengths"),
                        row.getString("next_step"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static ItemPage page(ResultSet row, List<StoredFile> files, List<Comment> comments) throws SQLException {
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
                comments);
    }

    private static ItemPage.@Nullable Place place(ResultSet row, String id, String name) throws SQLException {
        String named = row.getString(name);
        return named == null ? null : new ItemPage.Place(row.getLong(id), named);
    }
}
