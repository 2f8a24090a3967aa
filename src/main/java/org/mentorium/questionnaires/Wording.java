package org.mentorium.questionnaires;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.Phase;

/**
 * One text that respondents read: the title, the introduction or an item.
 *
 * @param name what it is, for its label: {@code title}, {@code introduction} or {@code item}
 * @param number the item's among all of them, from 1
 * @param phase the phase of an item's wording that differs from its others
 */
public record Wording(
        String name,
        int number,
        @Nullable Item item,
        @Nullable Phase phase,
        Words words) {

    /** All texts of a definition, in the order in which they are read. */
    static List<Wording> all(Instrument definition) {
        List<Wording> all = new ArrayList<>();
        all.add(new Wording("title", 0, null, null, definition.title()));
        all.add(new Wording("introduction", 0, null, null, definition.introduction()));
        for (Item item : definition.items()) {
            int number = definition.items().indexOf(item) + 1;
            all.add(new Wording("item", number, item, null, item.text()));
            item.textByPhase().keySet().stream()
                    .sorted()
                    .forEach(phase -> all.add(new Wording("item", number, item, phase, item.textIn(phase))));
        }
        return all;
    }

    /** The builder's page on which it is changed, below the draft's address. */
    public String page() {
        if (item == null) {
            return "/introduction";
        }
        return "/items/" + item.key() + (phase == null ? "" : "/wording?phase=" + phase.name());
    }
}
