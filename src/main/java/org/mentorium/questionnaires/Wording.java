package org.mentorium.questionnaires;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Section;

/**
 * One text of a draft that the coordinator may reword: the title, the introduction or an item.
 *
 * @param key as in the address: {@code title}, {@code introduction}, {@code item-<key>} or {@code item-<key>-<phase>}
 * @param number the item's among all of them, from 1
 * @param phase the phase of an item's wording that differs from its others
 */
public record Wording(
        String key,
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
            all.add(new Wording("item-" + item.key(), number, item, null, item.text()));
            item.textByPhase().keySet().stream()
                    .sorted()
                    .forEach(phase -> all.add(new Wording(
                            "item-" + item.key() + "-" + phase.name(), number, item, phase, item.textIn(phase))));
        }
        return all;
    }

    /** What the text is, for its label: title, introduction or item. */
    public String name() {
        return item == null ? key : "item";
    }

    static Optional<Wording> find(Instrument definition, String key) {
        return all(definition).stream()
                .filter(wording -> wording.key().equals(key))
                .findFirst();
    }

    /** The definition with other words in this place. */
    Instrument in(Instrument definition, Words changed) {
        return new Instrument(
                definition.key(),
                definition.order(),
                key.equals("title") ? changed : definition.title(),
                key.equals("introduction") ? changed : definition.introduction(),
                definition.source(),
                definition.licence(),
                definition.terms(),
                definition.citation(),
                definition.scoring(),
                definition.scales(),
                definition.dimensions(),
                definition.sections().stream().map(each -> in(each, changed)).toList());
    }

    private Section in(Section section, Words changed) {
        return section.with(section.items().stream()
                .map(each -> each.equals(item) ? each.reworded(phase, changed) : each)
                .toList());
    }
}
