package org.mentorium.drafts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.Keys;
import org.mentorium.instruments.Section;
import org.mentorium.questionnaires.Drafts;
import org.mentorium.questionnaires.Drafts.Draft;
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

/** The builder's sections: their heading, place and removal. */
@Controller
@RequestMapping("/drafts/{id}/sections/{key}")
class SectionController {

    private final DraftPages pages;
    private final Drafts drafts;

    SectionController(DraftPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable long id, @PathVariable String key, Model model) {
        Draft draft = place(viewer, id, key, model);
        model.addAttribute("form", SectionForm.of(find(draft.definition(), key).orElse(null), draft.lock()));
        return "drafts/section";
    }

    @PostMapping
    ModelAndView save(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @ModelAttribute("form") SectionForm form,
            BindingResult result,
            Model model) {
        Draft draft = place(viewer, id, key, model);
        return Posts.of(result, "drafts/section").done("drafts.saved", () -> {
            drafts.change(
                    viewer,
                    id,
                    form.version(),
                    "/drafts/" + id + "/sections/" + key,
                    () -> DraftController.conflict(form.heading(), kept(draft.definition(), key)),
                    old -> changed(old, key, form));
            return "/drafts/" + id;
        });
    }

    @PostMapping("/removal")
    ModelAndView remove(Viewer viewer, @PathVariable long id, @PathVariable String key) {
        String back = "/drafts/" + id;
        return Posts.button("drafts.removed", back, () -> {
            drafts.change(viewer, id, old -> without(old, key));
            return back;
        });
    }

    private Draft place(Viewer viewer, long id, String key, Model model) {
        Draft draft = pages.place(viewer, id, model);
        if (!key.equals("new") && find(draft.definition(), key).isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("key", key);
        return draft;
    }

    private static Optional<Section> find(Instrument instrument, String key) {
        return instrument.sections().stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    private static Three kept(Instrument instrument, String key) {
        return find(instrument, key)
                .map(each -> SectionForm.of(each, 0).heading())
                .orElse(Three.EMPTY);
    }

    private static Instrument changed(Instrument old, String key, SectionForm form) {
        @Nullable Section before = find(old, key).orElse(null);
        String own = before == null
                ? Keys.of(
                        String.valueOf(form.heading().en()),
                        old.sections().stream().map(Section::key).toList())
                : key;
        return InstrumentEdits.put(old, form.section(own, before));
    }

    @PostMapping("/place")
    ModelAndView move(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String to) {
        drafts.change(
                viewer,
                id,
                old -> InstrumentEdits.move(old, find(old, key).orElseThrow(NotFound::new), to.equals("up")));
        return Posts.redirect("/drafts/" + id);
    }

    private static Instrument without(Instrument old, String key) {
        Section section = find(old, key).orElseThrow(NotFound::new);
        if (!section.items().isEmpty()) {
            throw new RuleBroken("drafts.section.full");
        }
        return old.withSections(
                old.sections().stream().filter(each -> !each.equals(section)).toList());
    }
}
