package org.mentorium.drafts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.common.Words;
import org.mentorium.instruments.Condition;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Variable;
import org.mentorium.questionnaires.Drafts;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** On which earlier answer something hangs: first the earlier question is chosen, then its answers. */
abstract class ConditionController {

    private final DraftPages pages;
    private final Drafts drafts;

    ConditionController(DraftPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    /**
     * What hangs, or may.
     *
     * @param address below the draft's
     * @param earlier on what it may hang
     */
    record Hung(
            String address, @Nullable Words words, @Nullable Condition showIf, List<Variable> earlier) {}

    abstract Hung find(Instrument instrument, String key);

    abstract Instrument hang(Instrument old, String key, @Nullable Condition condition);

    @GetMapping
    String edit(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String on,
            Model model) {
        Hung hung = find(pages.place(viewer, id, model).definition(), key);
        Variable asked = choose(hung, on, viewer.locale(), model);
        Condition now = hung.showIf();
        boolean same = asked != null && now != null && now.variable().equals(asked.key());
        model.addAttribute("form", ConditionForm.of(same ? now : null));
        return "drafts/condition";
    }

    @PostMapping
    ModelAndView save(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String on,
            @ModelAttribute("form") ConditionForm form,
            BindingResult result,
            Model model) {
        Hung hung = find(pages.place(viewer, id, model).definition(), key);
        Variable asked = choose(hung, on, viewer.locale(), model);
        return Posts.of(result, "drafts/condition").done("drafts.saved", () -> {
            drafts.change(viewer, id, old -> hang(old, key, asked == null ? null : form.on(asked)));
            return "/drafts/" + id;
        });
    }

    private static @Nullable Variable choose(Hung hung, String on, Locale locale, Model model) {
        model.addAttribute("hung", hung);
        model.addAttribute(
                "earlier",
                hung.earlier().stream()
                        .map(each -> new Option(each.key(), each.text().in(locale)))
                        .toList());
        if (on.isEmpty()) {
            return null;
        }
        Variable asked = hung.earlier().stream()
                .filter(each -> each.key().equals(on))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "offered",
                asked.options().stream()
                        .map(option -> new Option(
                                Integer.toString(option.value()), option.label().in(locale)))
                        .toList());
        return asked;
    }
}
