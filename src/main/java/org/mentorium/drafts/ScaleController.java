package org.mentorium.drafts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.Scale;
import org.mentorium.questionnaires.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The builder's scales. */
@Controller
@RequestMapping("/drafts/{id}/scales/{key}")
class ScaleController extends PartController<Scale, ScaleForm> {

    private final DraftPages pages;

    ScaleController(DraftPages pages, Drafts drafts) {
        super(pages, drafts, "drafts/scale");
        this.pages = pages;
    }

    @Override
    List<Scale> all(Instrument instrument) {
        return instrument.scales();
    }

    @Override
    String keyOf(Scale scale) {
        return scale.key();
    }

    @Override
    ScaleForm form(@Nullable Scale scale, int lock) {
        return ScaleForm.of(scale, lock);
    }

    @Override
    Instrument put(Instrument old, String key, ScaleForm form, @Nullable Scale before) {
        return InstrumentEdits.put(old, form.scale(key, before));
    }

    @Override
    Instrument without(Instrument old, Scale scale) {
        return old.withScales(
                old.scales().stream().filter(each -> !each.equals(scale)).toList());
    }

    @Override
    void offer(Instrument instrument, Locale locale, Model model) {
        model.addAttribute("directions", pages.directions(locale));
    }
}
