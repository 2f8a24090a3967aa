package org.mentorium.drafts;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.instruments.Condition;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.Item;
import org.mentorium.questionnaires.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** On which earlier answer a question hangs. */
@Controller
@RequestMapping("/drafts/{id}/items/{key}/condition")
class ItemConditionController extends ConditionController {

    ItemConditionController(DraftPages pages, Drafts drafts) {
        super(pages, drafts);
    }

    @Override
    Hung find(Instrument instrument, String key) {
        Item item = item(instrument, key);
        return new Hung(
                "/items/" + key, item.text(), item.showIf(), DraftPages.earlier(instrument, each -> each.equals(item)));
    }

    @Override
    Instrument hang(Instrument old, String key, @Nullable Condition condition) {
        Item item = item(old, key);
        return InstrumentEdits.replace(old, item, item.hanging(condition));
    }

    private static Item item(Instrument instrument, String key) {
        return instrument.item(key).orElseThrow(NotFound::new);
    }
}
