package org.mentorium.portfolios;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The portfolio of a relationship: every member's own items, shared one by one. */
@Service
@Transactional
class Portfolios {

    private final RelationshipScopes relationships;
    private final PortfolioItemRepository items;
    private final PortfolioReader reader;
    private final StoredFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    Portfolios(
            RelationshipScopes relationships,
            PortfolioItemRepository items,
            PortfolioReader reader,
            StoredFiles files,
            JdbcClient jdbc,
            Clock clock) {
        this.relationships = relationships;
        this.items = items;
        this.reader = reader;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    RelationshipScope scope(Viewer viewer, long relationship) {
        return relationships.findAsMember(viewer, relationship);
    }

    @Transactional(readOnly = true)
    List<ItemRow> rows(Viewer viewer, RelationshipScope scope) {
        return reader.rows(viewer, scope.id());
    }

    @Transactional(readOnly = true)
    ItemPage page(Viewer viewer, RelationshipScope scope, long id) {
        return reader.page(viewer, scope, id);
    }

    long add(Viewer viewer, long relationship, ItemForm form) {
        RelationshipScope scope = writer(viewer, relationship);
        ItemData data = checked(scope, form);
        PortfolioItem item = new PortfolioItem(
                relationship, viewer.id(), data, files.store(form.file(), viewer.id()), clock.instant());
        if (form.wantsSharing()) {
            item.share(clock.instant());
        }
        return items.save(item).id();
    }

    @Transactional(readOnly = true)
    ItemForm form(Viewer viewer, long relationship, long id) {
        return ItemForm.of(own(viewer, relationship, id));
    }

    void change(Viewer viewer, long relationship, long id, ItemForm form) {
        RelationshipScope scope = writer(viewer, relationship);
        PortfolioItem item = own(viewer, relationship, id);
        ItemData data = checked(scope, form);
        if (item.version() != form.version()) {
            throw new StaleVersion(
                    "/relationships/" + relationship + "/portfolio-items/" + id + "/edit",
                    List.of(
                            new Conflict(
                                    "portfolioItems.title",
                                    data.title(),
                                    item.data().title()),
                            new Conflict(
                                    "portfolioItems.description",
                                    data.description(),
                                    item.data().description())));
        }
        Long earlier = item.fileId();
        Long newer = files.store(form.file(), viewer.id());
        item.describe(data, newer);
        share(item, form.wantsSharing());
        if (earlier != null && newer != null) {
            jdbc.sql("update portfolio_item set file_id = ? where id = ?")
                    .params(newer, id)
                    .update();
            files.remove(earlier);
        }
    }

    void share(Viewer viewer, long relationship, long id, boolean shared) {
        writer(viewer, relationship);
        share(own(viewer, relationship, id), shared);
    }

    void remove(Viewer viewer, long relationship, long id) {
        writer(viewer, relationship);
        PortfolioItem item = own(viewer, relationship, id);
        if (item.shared()) {
            throw new RuleBroken("portfolioItems.remove.shared");
        }
        Long file = item.fileId();
        jdbc.sql("delete from portfolio_item where id = ?").param(id).update();
        if (file != null) {
            files.remove(file);
        }
    }

    void comment(Viewer viewer, long relationship, long id, CommentForm form) {
        writer(viewer, relationship);
        PortfolioItem item = readable(viewer, relationship, id);
        Forbidden.unless(!item.ownedBy(viewer.id()));
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

    @Transactional(readOnly = true)
    StoredFiles.StoredFile file(Viewer viewer, long relationship, long id) {
        relationships.findAsMember(viewer, relationship);
        Long file = readable(viewer, relationship, id).fileId();
        if (file == null) {
            throw new NotFound();
        }
        return files.read(file);
    }

    @Transactional(readOnly = true)
    Choices choices(RelationshipScope scope) {
        return new Choices(reader.goals(scope), reader.sessions(scope), reader.activities(scope));
    }

    /** What an item can belong to. */
    record Choices(List<Option> goals, List<Option> sessions, List<Option> activities) {}

    /** To everyone but the members there is no portfolio; to them it is closed with the relationship. */
    private RelationshipScope writer(Viewer viewer, long relationship) {
        relationships.findAsMember(viewer, relationship);
        return relationships.lockAsWriter(viewer, relationship);
    }

    private void share(PortfolioItem item, boolean shared) {
        if (shared) {
            item.share(clock.instant());
        } else {
            item.unshare();
        }
    }

    private ItemData checked(RelationshipScope scope, ItemForm form) {
        ItemData data = form.data();
        Choices choices = choices(scope);
        refuseUnknown(data.goal(), choices.goals(), "goal");
        refuseUnknown(data.session(), choices.sessions(), "session");
        refuseUnknown(data.planActivity(), choices.activities(), "planActivity");
        return data;
    }

    private static void refuseUnknown(@Nullable Long chosen, List<Option> offered, String field) {
        if (chosen != null && offered.stream().noneMatch(o -> o.value().equals(chosen.toString()))) {
            throw new RuleBroken("portfolioItems.choice.unknown").at(field);
        }
    }

    private PortfolioItem readable(Viewer viewer, long relationship, long id) {
        return items.findByIdAndRelationshipId(id, relationship)
                .filter(item -> item.readableBy(viewer.id()))
                .orElseThrow(NotFound::new);
    }

    private PortfolioItem own(Viewer viewer, long relationship, long id) {
        relationships.findAsMember(viewer, relationship);
        PortfolioItem item = readable(viewer, relationship, id);
        Forbidden.unless(item.ownedBy(viewer.id()));
        return item;
    }
}
