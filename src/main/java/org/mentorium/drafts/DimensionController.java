package org.mentorium.drafts;

import java.util.Optional;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Dimension;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.Keys;
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
import org.springframework.web.servlet.ModelAndView;

/** The builder's dimensions. */
@Controller
@RequestMapping("/drafts/{id}/dimensions/{key}")
class DimensionController {

    private final DraftPages pages;
    private final Drafts drafts;

    DimensionController(DraftPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable long id, @PathVariable String key, Model model) {
        Draft draft = place(viewer, id, key, model);
        model.addAttribute(
                "form", DimensionForm.of(find(draft.definition(), key).orElse(null), draft.lock()));
        return "drafts/dimension";
    }

    @PostMapping
    ModelAndView save(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @ModelAttribute("form") DimensionForm form,
            BindingResult result,
            Model model) {
        Draft draft = place(viewer, id, key, model);
        return Posts.of(result, "drafts/dimension").done("drafts.saved", () -> {
            drafts.change(
                    viewer,
                    id,
                    form.version(),
                    "/drafts/" + id + "/dimensions/" + key,
                    () -> DraftController.conflict(form.naming(), kept(draft.definition(), key)),
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
        model.addAttribute("candidates", pages.members(draft.definition(), viewer.locale()));
        return draft;
    }

    private static Optional<Dimension> find(Instrument instrument, String key) {
        return instrument.dimensions().stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    private static Three kept(Instrument instrument, String key) {
        return find(instrument, key)
                .map(each -> DimensionForm.of(each, 0).naming())
                .orElse(Three.EMPTY);
    }

    private static Instrument changed(Instrument old, String key, DimensionForm form) {
        boolean fresh = find(old, key).isEmpty();
        String own = fresh
                ? Keys.of(
                        String.valueOf(form.naming().en()),
                        old.dimensions().stream().map(Dimension::key).toList())
                : key;
        return InstrumentEdits.put(old, form.dimension(own));
    }

    private static Instrument without(Instrument old, String key) {
        Dimension dimension = find(old, key).orElseThrow(NotFound::new);
        return old.withDimensions(old.dimensions().stream()
                .filter(each -> !each.equals(dimension))
                .toList());
    }
}
