package org.mentorium.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Keys;
import org.mentorium.questionnaires.Drafts;
import org.mentorium.questionnaires.Drafts.Draft;
import org.mentorium.web.Posts;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The builder's page of one scale, section or dimension, at its key or at "new", and its removal.
 *
 * @param <P> the part
 * @param <F> its form
 */
abstract class PartController<P, F extends PartForm> {

    private final DraftPages pages;
    final Drafts drafts;
    private final String view;

    PartController(DraftPages pages, Drafts drafts, String view) {
        this.pages = pages;
        this.drafts = drafts;
        this.view = view;
    }

    abstract List<P> all(Instrument instrument);

    abstract String keyOf(P part);

    abstract F form(@Nullable P part, int lock);

    /** The instrument with what the form says under the key, in the place of what was there. */
    abstract Instrument put(Instrument old, String key, F form, @Nullable P before);

    abstract Instrument without(Instrument old, P part);

    /** What the form offers to choose from. */
    void offer(Instrument instrument, Locale locale, Model model) {}

    @GetMapping
    String edit(Viewer viewer, @PathVariable long id, @PathVariable String key, Model model) {
        Draft draft = place(viewer, id, key, model);
        model.addAttribute("form", form(find(draft.definition(), key).orElse(null), draft.lock()));
        return view;
    }

    @PostMapping
    ModelAndView save(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @ModelAttribute("form") F form,
            BindingResult result,
            Model model) {
        Draft draft = place(viewer, id, key, model);
        return Posts.of(result, view).done("drafts.saved", () -> {
            drafts.change(
                    viewer,
                    id,
                    form.version(),
                    "/drafts/" + id + "/" + view.substring("drafts/".length()) + "s/" + key,
                    () -> DraftPages.conflict(
                            form.naming(),
                            form(find(draft.definition(), key).orElse(null), 0).naming()),
                    old -> changed(old, key, form));
            return "/drafts/" + id;
        });
    }

    @PostMapping("/removal")
    ModelAndView remove(Viewer viewer, @PathVariable long id, @PathVariable String key) {
        String back = "/drafts/" + id;
        return Posts.button("drafts.removed", back, () -> {
            drafts.change(viewer, id, old -> without(old, get(old, key)));
            return back;
        });
    }

    final P get(Instrument instrument, String key) {
        return find(instrument, key).orElseThrow(NotFound::new);
    }

    private Optional<P> find(Instrument instrument, String key) {
        return all(instrument).stream().filter(each -> keyOf(each).equals(key)).findFirst();
    }

    private Draft place(Viewer viewer, long id, String key, Model model) {
        Draft draft = pages.place(viewer, id, model);
        if (!key.equals("new")) {
            get(draft.definition(), key);
        }
        model.addAttribute("key", key);
        offer(draft.definition(), viewer.locale(), model);
        return draft;
    }

    private Instrument changed(Instrument old, String key, F form) {
        P before = find(old, key).orElse(null);
        List<String> taken = all(old).stream().map(this::keyOf).toList();
        return put(old, before == null ? Keys.of(Objects.toString(form.naming().en(), ""), taken) : key, form, before);
    }
}
