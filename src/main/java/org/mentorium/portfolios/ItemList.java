package org.mentorium.portfolios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads items for a list: one's own, and what the others of a relationship share. */
@Component
class ItemList {

    private static final String ROWS = """
            select i.id, i.kind, i.title, p.given_name || ' ' || p.family_name as owner, i.owner_id = :me as mine,
                   i.shared_at is not null as shared, i.evidence, i.tags, i.made_on, i.created_at,
                   (select count(*) from portfolio_item_file f where f.portfolio_item_id = i.id) as files,
                   (select count(*) from portfolio_comment c where c.portfolio_item_id = i.id) as comments,
                   count(*) over () as total
            from portfolio_item i join person p on p.id = i.owner_id
            where (i.owner_id = :me or (i.shared_at is not null and cast(:relationship as bigint) is not null))
              and (cast(:relationship as bigint) is null or i.relationship_id = :relationship)
              and (cast(:kind as text) is null or i.kind = :kind)
              and (:tag = '' or exists (select 1 from unnest(i.tags) t where lower(t) = lower(:tag)))
              and (:words = '' or strpos(lower(i.title || ' ' || i.description || ' ' || i.reflection), lower(:words)) > 0)
            order by coalesce(i.made_on, (i.created_at at time zone 'UTC')::date) desc, i.id desc
            limit :limit offset :offset
            """;

    private final JdbcClient jdbc;

    ItemList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a relationship that the viewer may read; without a relationship all that is the viewer's. */
    Page<ItemRow> rows(Viewer viewer, @Nullable Long relationship, ItemFilter filter, Pageable pageable) {
        long[] total = {0};
        List<ItemRow> rows = jdbc.sql(ROWS)
                .param("me", viewer.id())
                .param("relationship", relationship)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("tag", filter.tagged())
                .param("words", filter.words())
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return row(row);
                })
                .list();
        return new PageImpl<>(rows, pageable, total[0]);
    }

    /** The tags of the viewer's own items, the most used first. */
    List<String> tags(Viewer viewer) {
        return jdbc.sql("""
                        select min(t) from portfolio_item i, unnest(i.tags) t where i.owner_id = ?
                        group by lower(t) order by count(*) desc, lower(min(t)) limit 40
                        """).param(viewer.id()).query(String.class).list();
    }

    private static ItemRow row(ResultSet row) throws SQLException {
        return new ItemRow(
                row.getLong("id"),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("owner"),
                row.getBoolean("mine"),
                row.getBoolean("shared"),
                row.getBoolean("evidence"),
                row.getLong("files"),
                row.getLong("comments"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getObject("made_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
