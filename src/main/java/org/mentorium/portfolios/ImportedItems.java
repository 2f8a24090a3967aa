package org.mentorium.portfolios;

import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Items that come from an archive: their owner's alone, and what others said under the names that they had there. */
@Component
class ImportedItems {

    private final JdbcClient jdbc;

    ImportedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> known(long owner) {
        return jdbc.sql("select uid from portfolio_item where owner_id = ?")
                .param(owner)
                .query(UUID.class)
                .set();
    }

    long store(long owner, Archive.Item item) {
        long id = jdbc.sql("""
                        insert into portfolio_item
                            (owner_id, uid, kind, title, description, reflection, link, made_on, tags, created_at)
                        values (:owner, :uid, :kind, :title, :description, :reflection, :link, :made, :tags, :created)
                        returning id
                        """)
                .param("owner", owner)
                .param("uid", item.id())
                .param("kind", item.kind().name())
                .param("title", item.title())
                .param("description", item.description())
                .param("reflection", item.reflection())
                .param("link", item.link())
                .param("made", item.madeOn())
                .param("tags", item.tags().toArray(new String[0]))
                .param("created", item.createdAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (Archive.Word word : item.words()) {
            jdbc.sql("""
                    insert into portfolio_comment
                        (portfolio_item_id, author_name, strengths, next_step, text, created_at)
                    values (:item, :author, :strengths, :next, :text, :at)
                    """)
                    .param("item", id)
                    .param("author", word.author())
                    .param("strengths", word.strengths())
                    .param("next", word.nextStep())
                    .param("text", word.text())
                    .param("at", word.at().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return id;
    }
}
