package org.mentorium.portfolios;

import java.time.Clock;
import java.time.ZoneOffset;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members say of an item that is shared with them. */
@Service
@Transactional
class Comments {

    private final ItemScopes scopes;
    private final RelationshipScopes relationships;
    private final JdbcClient jdbc;
    private final Clock clock;

    Comments(ItemScopes scopes, RelationshipScopes relationships, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.relationships = relationships;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void respond(Viewer viewer, long id, CommentForm form) {
        ItemScope item = scopes.findVisible(viewer, id);
        Long relationship = item.relationship();
        Forbidden.unless(item.member() && relationship != null);
        relationships.lockAsWriter(viewer, relationship == null ? 0 : relationship);
        jdbc.sql("""
                insert into portfolio_comment (portfolio_item_id, author_id, strengths, next_step, created_at)
                values (:item, :author, :strengths, :next, :now)
                """)
                .param("item", id)
                .param("author", viewer.id())
                .param("strengths", form.strengths().strip())
                .param("next", form.nextStep().strip())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
