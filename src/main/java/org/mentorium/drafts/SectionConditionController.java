package org.mentorium.drafts;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.instruments.Condition;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.Section;
import org.mentorium.questionnaires.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** On which answer of an earlier section all of a section hangs. */
@Controller
@RequestMapping("/drafts/{id}/sections/{key}/condition")
class SectionConditionController extends ConditionController {

    SectionConditionController(DraftPages pages, Drafts drafts) {
        super(pages, drafts);
    }

    @Override
    Hung find(Instrument instrument, String key) {
        Section section = section(instrument, key);
        return new Hung("/sections/" + key, section.title(), section.showIf(), DraftPages.before(instrument, section));
    }

    @Override
    Instrument hang(Instrument old, String key, @Nullable Condition condition) {
        return InstrumentEdits.put(old, section(old, key).hanging(condition));
    }

    private static Section section(Instrument instrument, String key) {
        return instrument.sections().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
