package org.mentorium.portfolios;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.files.CheckedFiles;
import org.mentorium.files.StoredFile;
import org.mentorium.portfolios.ItemChoices.Offered;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners do with their items. */
@Service
@Transactional
class Items {

    private final ItemScopes scopes;
    private final RelationshipScopes relationships;
    private final PortfolioItemRepository items;
    private final ItemChoices choices;
    private final ItemFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    Items(
            ItemScopes scopes,
            RelationshipScopes relationships,
            PortfolioItemRepository items,
            ItemChoices choices,
            ItemFiles files,
            JdbcClient jdbc,
            Clock clock) {
        this.scopes = scopes;
        this.relationships = relationships;
        this.items = items;
        this.choices = choices;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(Viewer viewer, @Nullable Long relationship, ItemForm form, CheckedFiles uploads) {
        Offered offered = relationship == null ? choices.of(viewer) : choices.of(viewer, writer(viewer, relationship));
        if (relationship == null) {
            offered.refuseUnknown(form.relationship());
        }
        Long place = relationship == null ? form.relationship() : relationship;
        ItemData data = form.data();
        offered.refuseUnknown(data);
        PortfolioItem item =
                new PortfolioItem(place, viewer.id(), data, !uploads.all().isEmpty(), clock.instant());
        if (form.wantsSharing()) {
            item.share(Audience.MEMBERS, clock.instant());
        }
        long id = items.save(item).id();
        files.add(viewer.id(), id, uploads);
        return id;
    }

    @Transactional(readOnly = true)
    ItemForm form(Viewer viewer, long id) {
        return ItemForm.of(own(viewer, id));
    }

    void change(Viewer viewer, long id, ItemForm form, CheckedFiles uploads) {
        PortfolioItem item = own(viewer, id);
        Long relationship = item.relationship();
        Offered offered = relationship == null ? choices.of(viewer) : choices.of(viewer, writer(viewer, relationship));
        ItemData data = form.data();
        if (item.version() != form.version()) {
            throw stale(item, data);
        }
        if (relationship == null && form.relationship() != null) {
            offered.refuseUnknown(form.relationship());
            item.joinRelationship(form.relationship());
        }
        offered.refuseUnknown(data);
        List<StoredFile> stored = files.of(id);
        List<StoredFile> dropped =
                stored.stream().filter(f -> form.dropped().contains(f.id())).toList();
        item.describe(data, stored.size() + uploads.all().size() > dropped.size());
        share(item, Audience.MEMBERS, form.wantsSharing());
        files.remove(dropped);
        files.add(viewer.id(), id, uploads);
    }

    /** Sharing needs a relationship that goes on; to take it back is possible always. */
    void share(Viewer viewer, long id, Audience audience, boolean shared) {
        PortfolioItem item = own(viewer, id);
        Long relationship = item.relationship();
        if (shared && relationship != null) {
            writer(viewer, relationship);
        }
        share(item, audience, shared);
    }

    void remove(Viewer viewer, long id) {
        PortfolioItem item = own(viewer, id);
        if (item.sharedWithAnybody()) {
            throw new RuleBroken("portfolioItems.remove.shared");
        }
        files.remove(files.of(id));
        jdbc.sql("delete from portfolio_item where id = ?").param(id).update();
    }

    /** The relationship as its member who writes; one that is closed takes nothing more. */
    private RelationshipScope writer(Viewer viewer, long relationship) {
        relationships.findAsMember(viewer, relationship);
        return relationships.lockAsWriter(viewer, relationship);
    }

    private void share(PortfolioItem item, Audience audience, boolean shared) {
        if (shared) {
            item.share(audience, clock.instant());
        } else {
            item.unshare(audience);
        }
    }

    private PortfolioItem own(Viewer viewer, long id) {
        scopes.findVisible(viewer, id).requireOwner();
        return items.findById(id).orElseThrow(NotFound::new);
    }

    private static StaleVersion stale(PortfolioItem item, ItemData data) {
        return new StaleVersion(
                "/portfolio-items/" + item.id() + "/edit",
                List.of(
                        new Conflict(
                                "portfolioItems.title",
                                data.title(),
                                item.data().title()),
                        new Conflict(
                                "portfolioItems.description",
                                data.description(),
                                item.data().description()),
                        new Conflict(
                                "portfolioItems.reflection",
                                data.reflection(),
                                item.data().reflection())));
    }
}
