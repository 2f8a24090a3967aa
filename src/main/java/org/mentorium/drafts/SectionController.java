package org.mentorium.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.Section;
import org.mentorium.questionnaires.Drafts;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The builder's sections, and their place. */
@Controller
@RequestMapping("/drafts/{id}/sections/{key}")
class SectionController extends PartController<Section, SectionForm> {

    SectionController(DraftPages pages, Drafts drafts) {
        super(pages, drafts, "drafts/section");
    }

    @Override
    List<Section> all(Instrument instrument) {
        return instrument.sections();
    }

    @Override
    String keyOf(Section section) {
        return section.key();
    }

    @Override
    SectionForm form(@Nullable Section section, int lock) {
        return SectionForm.of(section, lock);
    }

    @Override
    Instrument put(Instrument old, String key, SectionForm form, @Nullable Section before) {
        return InstrumentEdits.put(old, form.section(key, before));
    }

    @Override
    Instrument without(Instrument old, Section section) {
        if (!section.items().isEmpty()) {
            throw new RuleBroken("drafts.section.full");
        }
        return old.withSections(
                old.sections().stream().filter(each -> !each.equals(section)).toList());
    }

    @PostMapping("/place")
    ModelAndView move(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String to) {
        String back = "/drafts/" + id;
        return Posts.button("drafts.section.moved", back, () -> {
            drafts.change(viewer, id, old -> InstrumentEdits.move(old, get(old, key), to.equals("up")));
            return back;
        });
    }
}
