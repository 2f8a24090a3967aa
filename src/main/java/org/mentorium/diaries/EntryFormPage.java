package org.mentorium.diaries;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the form shows besides the form: the entry or its session, choices, help, and a draft to go on with. */
@Component
class EntryFormPage {

    static final String VIEW = "diary-entries/edit";

    private final DiaryPages pages;
    private final Drafts drafts;
    private final WritingAids aids;

    EntryFormPage(DiaryPages pages, Drafts drafts, WritingAids aids) {
        this.pages = pages;
        this.drafts = drafts;
        this.aids = aids;
    }

    /** For an entry that is not there yet: of a session, or a free one. */
    void fresh(Viewer viewer, RelationshipScope scope, @Nullable Integer session, Model model) {
        model.addAttribute("meeting", pages.session(viewer, scope, session));
        model.addAttribute("address", home(scope));
        model.addAttribute(
                "goOn",
                home(scope) + (session == null ? "/new?draft=true" : "/new?session=" + session + "&draft=true"));
        around(viewer, scope, session == null ? Drafts.NEW : session, model);
    }

    /** For one that is there. */
    EntryPage existing(Viewer viewer, RelationshipScope scope, int number, Model model) {
        EntryPage entry = pages.changeable(viewer, scope, number);
        model.addAttribute("meeting", entry.session());
        model.addAttribute("entry", entry);
        model.addAttribute("address", Diaries.address(scope.id(), number));
        model.addAttribute("goOn", Diaries.address(scope.id(), number) + "/edit?draft=true");
        around(viewer, scope, number, model);
        return entry;
    }

    /** The form with what is stored; or with the draft, when its author goes on with that. Offers the draft otherwise. */
    EntryForm form(Viewer viewer, RelationshipScope scope, int number, EntryForm stored, boolean goOn, Model model) {
        Optional<KeptDraft> found = drafts.find(viewer, scope.id(), number);
        Optional<KeptDraft> kept = found.filter(draft -> draft.differsFrom(stored));
        if (found.isPresent() && kept.isEmpty()) {
            drafts.forget(viewer, scope.id(), number);
        }
        if (kept.isPresent() && goOn) {
            model.addAttribute("savedAt", kept.get().savedAt());
            return kept.get().form().withNewToken();
        }
        kept.ifPresent(draft -> model.addAttribute("offered", draft.savedAt()));
        return stored;
    }

    /** Where an entry is written, whether it is there yet or not; NotFound when there is neither it nor its session. */
    String address(Viewer viewer, RelationshipScope scope, int number) {
        if (number == Drafts.NEW) {
            return home(scope) + "/new";
        }
        if (pages.isThere(viewer, scope, number)) {
            return Diaries.address(scope.id(), number) + "/edit";
        }
        pages.session(viewer, scope, number);
        return home(scope) + "/new?session=" + number;
    }

    private void around(Viewer viewer, RelationshipScope scope, int number, Model model) {
        Locale locale = viewer.locale();
        model.addAttribute("scope", scope);
        model.addAttribute("choices", pages.readers(viewer, scope));
        model.addAttribute("draft", Diaries.address(scope.id(), number) + "/draft");
        model.addAttribute("strategies", aids.strategies(locale));
        model.addAttribute("roles", aids.roles(locale));
        model.addAttribute("tagHints", aids.hints(locale));
        model.addAttribute("prompts", aids.prompts(locale));
    }

    private static String home(RelationshipScope scope) {
        return "/relationships/" + scope.id() + "/diary-entries";
    }
}
