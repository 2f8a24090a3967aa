package org.mentorium.drafts;

import java.util.Arrays;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.Phase;
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

/** A question in other words at one time: before, it asks for what is hoped for, and after, for what came of it. */
@Controller
@RequestMapping("/drafts/{id}/items/{key}/wording")
class WordingController {

    private final DraftPages pages;
    private final Drafts drafts;

    WordingController(DraftPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping
    String edit(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String phase,
            Model model) {
        Draft draft = pages.place(viewer, id, model);
        Item item = place(draft, key, viewer, model);
        if (!phase.isEmpty()) {
            Phase chosen = chosen(item, phase, model);
            model.addAttribute(
                    "form", new WordingForm(Three.of(item.textByPhase().get(chosen)), draft.lock()));
        }
        return "drafts/wording";
    }

    @PostMapping
    ModelAndView save(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String phase,
            @ModelAttribute("form") WordingForm form,
            BindingResult result,
            Model model) {
        Draft draft = pages.place(viewer, id, model);
        Item item = place(draft, key, viewer, model);
        Phase chosen = chosen(item, phase, model);
        return Posts.of(result, "drafts/wording").done("drafts.saved", () -> {
            drafts.change(
                    viewer,
                    id,
                    form.version(),
                    "/drafts/" + id + "/items/" + key + "/wording?phase=" + chosen.name(),
                    () -> DraftPages.conflict(
                            form.wording(), Three.of(item.textByPhase().get(chosen))),
                    old -> changed(old, key, chosen, form));
            return "/drafts/" + id;
        });
    }

    private static Instrument changed(Instrument old, String key, Phase phase, WordingForm form) {
        Item item = old.item(key).orElseThrow(NotFound::new);
        return InstrumentEdits.replace(
                old, item, item.worded(phase, form.wording().optional("wording")));
    }

    private Item place(Draft draft, String key, Viewer viewer, Model model) {
        Item item = draft.definition().item(key).orElseThrow(NotFound::new);
        model.addAttribute("item", item);
        model.addAttribute(
                "phases",
                pages.phases(viewer.locale()).stream()
                        .filter(each -> item.askedIn(Phase.valueOf(each.value())))
                        .toList());
        return item;
    }

    private static Phase chosen(Item item, String phase, Model model) {
        Phase chosen = Arrays.stream(Phase.values())
                .filter(item::askedIn)
                .filter(each -> phase.isEmpty() || each.name().equals(phase))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("phase", chosen);
        return chosen;
    }
}
