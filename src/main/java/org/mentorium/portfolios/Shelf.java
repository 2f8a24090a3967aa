package org.mentorium.portfolios;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.files.StoredFile;
import org.mentorium.portfolios.ItemChoices.Offered;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.web.Choices;
import org.mentorium.web.Option;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Fills the pages on which items stand: in a relationship, or in their owner's portfolio alone. */
@Service
@Transactional(readOnly = true)
class Shelf {

    private final RelationshipScopes relationships;
    private final ItemScopes scopes;
    private final ItemPages pages;
    private final ItemFiles files;
    private final ItemChoices choices;
    private final Choices words;

    Shelf(
            RelationshipScopes relationships,
            ItemScopes scopes,
            ItemPages pages,
            ItemFiles files,
            ItemChoices choices,
            Choices words) {
        this.relationships = relationships;
        this.scopes = scopes;
        this.pages = pages;
        this.files = files;
        this.choices = choices;
        this.words = words;
    }

    RelationshipScope relationship(Viewer viewer, long relationship) {
        return relationships.findAsMember(viewer, relationship);
    }

    /** A new item's form. */
    void adding(Viewer viewer, @Nullable Long relationship, Model model) {
        RelationshipScope scope = relationship == null
                ? null
                : relationships.findAsMember(viewer, relationship).requireWriter();
        edit(viewer, scope, model);
    }

    /** An item with empty forms for what can be said of it; the one that was sent stands in the model already. */
    void showing(Viewer viewer, long item, Model model) {
        ItemScope scope = scopes.findVisible(viewer, item);
        model.addAttribute("item", scope);
        model.addAttribute("page", pages.of(scope));
        model.addAttribute("scope", around(viewer, scope));
        model.addAttribute("decisions", words.options("evidence.decision.", ReviewForm.Decision.values()));
        Map<String, Object> forms = Map.of(
                "form", CommentForm.empty(), "answer", ReplyForm.empty(), "verdict", ReviewForm.of(scope.number()));
        forms.forEach((name, form) -> {
            if (!model.containsAttribute(name)) {
                model.addAttribute(name, form);
            }
        });
    }

    /** The same for a member of the conversation. */
    void conversing(Viewer viewer, long item, Model model) {
        Forbidden.unless(scopes.findVisible(viewer, item).inConversation());
        showing(viewer, item, model);
    }

    /** The same for a coordinator to whom it is shown as evidence. */
    void reviewing(Viewer viewer, long item, Model model) {
        Forbidden.unless(scopes.findVisible(viewer, item).coordinator());
        showing(viewer, item, model);
    }

    /** The same for somebody who answers to it. */
    void answering(Viewer viewer, long item, Model model) {
        Forbidden.unless(scopes.findVisible(viewer, item).member());
        showing(viewer, item, model);
    }

    /** An item's form, for its owner. */
    void editing(Viewer viewer, long item, Model model) {
        ItemScope scope = scopes.findVisible(viewer, item).requireOwner();
        RelationshipScope around = around(viewer, scope);
        edit(viewer, around == null ? null : around.requireWriter(), model);
        model.addAttribute("item", scope);
        model.addAttribute(
                "stored",
                files.of(item).stream()
                        .map(file -> new Option(Long.toString(file.id()), file.name()))
                        .toList());
    }

    StoredFile file(Viewer viewer, long item, long file) {
        return files.one(scopes.findVisible(viewer, item).id(), file);
    }

    private void edit(Viewer viewer, @Nullable RelationshipScope scope, Model model) {
        Offered offered = scope == null ? choices.of(viewer) : choices.of(viewer, scope);
        model.addAttribute("scope", scope);
        model.addAttribute("choices", offered);
        model.addAttribute("kinds", kinds());
    }

    List<Option> kinds() {
        return words.options("portfolioItems.itemKind.", ItemKind.values());
    }

    private @Nullable RelationshipScope around(Viewer viewer, ItemScope item) {
        Long relationship = item.relationship();
        return relationship == null ? null : relationships.findVisible(viewer, relationship);
    }
}
