package org.mentorium.drafts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Condition;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.Variable;
import org.mentorium.questionnaires.Drafts;
import org.mentorium.questionnaires.Drafts.Draft;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** On which earlier answer a question hangs: first the earlier question is chosen, then its answers. */
@Controller
@RequestMapping("/drafts/{id}/items/{key}/condition")
class ConditionController {

    private final DraftPages pages;
    private final Drafts drafts;

    ConditionController(DraftPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping
    String edit(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String on,
            Model model) {
        Draft draft = pages.place(viewer, id, model);
        Item item = draft.definition().item(key).orElseThrow(NotFound::new);
        Condition now = item.showIf();
        model.addAttribute("item", item);
        Variable asked = choose(draft, item, on, viewer.locale(), model);
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
        Draft draft = pages.place(viewer, id, model);
        Item item = draft.definition().item(key).orElseThrow(NotFound::new);
        model.addAttribute("item", item);
        Variable asked = choose(draft, item, on, viewer.locale(), model);
        return Posts.of(result, "drafts/condition").done("drafts.saved", () -> {
            drafts.change(viewer, id, old -> changed(old, key, asked == null ? null : form.on(asked)));
            return "/drafts/" + id;
        });
    }

    private static Instrument changed(Instrument old, String key, @Nullable Condition condition) {
        Item item = old.item(key).orElseThrow(NotFound::new);
        return InstrumentEdits.replace(old, item, item.hanging(condition));
    }

    private @Nullable Variable choose(Draft draft, Item item, String on, Locale locale, Model model) {
        List<Variable> earlier = pages.earlier(draft.definition(), item);
        model.addAttribute(
                "earlier",
                earlier.stream()
                        .map(each -> new Option(each.key(), each.text().in(locale)))
                        .toList());
        if (on.isEmpty()) {
            return null;
        }
        Variable asked = earlier.stream()
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
