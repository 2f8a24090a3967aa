package org.mentorium.drafts;

import java.util.Objects;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.ItemKind;
import org.mentorium.instruments.ItemKinds;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The builder's questions: their words and parts, place and removal. */
@Controller
@RequestMapping("/drafts/{id}")
class ItemController {

    private final DraftPages pages;
    private final Drafts drafts;

    ItemController(DraftPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    /** First the kind is chosen, then the question is written. */
    @GetMapping("/sections/{section}/items/new")
    String begin(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        Draft draft = into(viewer, id, section, model);
        if (ItemKinds.find(kind).isEmpty()) {
            model.addAttribute("kinds", pages.kinds(viewer.locale()));
            return "drafts/kind";
        }
        write(viewer, draft, ItemKind.of(kind), model);
        model.addAttribute("form", ItemForm.empty(draft.lock()));
        return "drafts/item";
    }

    @PostMapping("/sections/{section}/items")
    ModelAndView add(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String kind,
            @ModelAttribute("form") ItemForm form,
            BindingResult result,
            Model model) {
        Draft draft = into(viewer, id, section, model);
        ItemKind chosen = ItemKinds.find(kind).orElseThrow(NotFound::new);
        write(viewer, draft, chosen, model);
        return Posts.of(result, "drafts/item").done("drafts.item.added", () -> {
            drafts.change(
                    viewer, id, old -> InstrumentEdits.add(old, section, form.item(key(old, form), chosen, null)));
            return "/drafts/" + id;
        });
    }

    @GetMapping("/items/{key}")
    String edit(Viewer viewer, @PathVariable long id, @PathVariable String key, Model model) {
        Draft draft = pages.place(viewer, id, model);
        Item item = find(draft.definition(), key);
        place(viewer, draft, item, model);
        model.addAttribute("form", ItemForm.of(item, draft.lock()));
        return "drafts/item";
    }

    @PostMapping("/items/{key}")
    ModelAndView save(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @ModelAttribute("form") ItemForm form,
            BindingResult result,
            Model model) {
        Draft draft = pages.place(viewer, id, model);
        Item item = find(draft.definition(), key);
        place(viewer, draft, item, model);
        return Posts.of(result, "drafts/item").done("drafts.saved", () -> {
            drafts.change(
                    viewer,
                    id,
                    form.version(),
                    "/drafts/" + id + "/items/" + key,
                    () -> DraftPages.conflict(form.wording(), Three.of(item.text())),
                    old -> changed(old, key, form));
            return "/drafts/" + id;
        });
    }

    @PostMapping("/items/{key}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable long id, @PathVariable String key) {
        return button(viewer, id, "drafts.removed", old -> InstrumentEdits.remove(old, find(old, key)));
    }

    @PostMapping("/items/{key}/place")
    ModelAndView move(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String to) {
        return button(viewer, id, "drafts.moved", old -> InstrumentEdits.move(old, find(old, key), to.equals("up")));
    }

    private ModelAndView button(
            Viewer viewer, long id, String word, java.util.function.UnaryOperator<Instrument> change) {
        String back = "/drafts/" + id;
        return Posts.button(word, back, () -> {
            drafts.change(viewer, id, change);
            return back;
        });
    }

    /** Another question gets another key, so that nobody compares its answers with those to the old one. */
    private static Instrument changed(Instrument old, String key, ItemForm form) {
        Item before = find(old, key);
        return InstrumentEdits.replace(
                old,
                before,
                form.item(Boolean.TRUE.equals(form.another()) ? key(old, form) : key, before.kind(), before));
    }

    private static String key(Instrument old, ItemForm form) {
        return Keys.of(
                Objects.toString(form.wording().en(), ""),
                old.items().stream().map(Item::key).toList());
    }

    private Draft into(Viewer viewer, long id, String section, Model model) {
        Draft draft = pages.place(viewer, id, model);
        if (draft.definition().sections().stream().noneMatch(each -> each.key().equals(section))) {
            throw new NotFound();
        }
        model.addAttribute("target", "/drafts/" + id + "/sections/" + section + "/items");
        model.addAttribute("fresh", true);
        return draft;
    }

    private void place(Viewer viewer, Draft draft, Item item, Model model) {
        write(viewer, draft, item.kind(), model);
        model.addAttribute("target", "/drafts/" + draft.id() + "/items/" + item.key());
        model.addAttribute("fresh", false);
        model.addAttribute("item", item);
        Instrument published = draft.published();
        model.addAttribute(
                "comparable", published != null && published.item(item.key()).isPresent());
    }

    private void write(Viewer viewer, Draft draft, ItemKind kind, Model model) {
        model.addAttribute("chosen", kind.name());
        model.addAttribute("parts", kind.parts().stream().map(Enum::name).toList());
        model.addAttribute("scales", pages.scales(draft.definition(), viewer.locale()));
        model.addAttribute("phases", pages.phases(viewer.locale()));
    }

    private static Item find(Instrument instrument, String key) {
        return instrument.item(key).orElseThrow(NotFound::new);
    }
}
