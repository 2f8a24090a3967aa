package org.mentorium.portfolios;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
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
        Forbidden.unless(item.member());
        say(viewer, item, form.strengths().strip(), form.nextStep().strip(), null);
    }

    void reply(Viewer viewer, long id, ReplyForm form) {
        ItemScope item = scopes.findVisible(viewer, id);
        Forbidden.unless(item.inConversation());
        if (!item.shared()) {
            throw new RuleBroken("portfolioItems.answers.private");
        }
        say(viewer, item, null, null, form.reply().strip());
    }

    private void say(
            Viewer viewer,
            ItemScope item,
            @Nullable String strengths,
            @Nullable String nextStep,
            @Nullable String text) {
        relationships.lockAsWriter(viewer, Objects.requireNonNull(item.relationship(), "only shared in one"));
        jdbc.sql("""
                insert into portfolio_comment
                    (portfolio_item_id, author_id, strengths, next_step, text, number, created_at)
                values (:item, :author, :strengths, :next, :text, :number, :now)
                """)
                .param("item", item.id())
                .param("author", viewer.id())
                .param("strengths", strengths)
                .param("next", nextStep)
                .param("text", text)
                .param("number", item.number())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
