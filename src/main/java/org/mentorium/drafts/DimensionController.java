package org.mentorium.drafts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Dimension;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.questionnaires.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The builder's dimensions. */
@Controller
@RequestMapping("/drafts/{id}/dimensions/{key}")
class DimensionController extends PartController<Dimension, DimensionForm> {

    private final DraftPages pages;

    DimensionController(DraftPages pages, Drafts drafts) {
        super(pages, drafts, "drafts/dimension");
        this.pages = pages;
    }

    @Override
    List<Dimension> all(Instrument instrument) {
        return instrument.dimensions();
    }

    @Override
    String keyOf(Dimension dimension) {
        return dimension.key();
    }

    @Override
    DimensionForm form(@Nullable Dimension dimension, int lock) {
        return DimensionForm.of(dimension, lock);
    }

    @Override
    Instrument put(Instrument old, String key, DimensionForm form, @Nullable Dimension before) {
        return InstrumentEdits.put(old, form.dimension(key));
    }

    @Override
    Instrument without(Instrument old, Dimension dimension) {
        return old.withDimensions(old.dimensions().stream()
                .filter(each -> !each.equals(dimension))
                .toList());
    }

    @Override
    void offer(Instrument instrument, Locale locale, Model model) {
        model.addAttribute("candidates", pages.members(instrument, locale));
    }
}
