package org.mentorium.questionnaires;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.questionnaires.Instrument.Item;

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
                definition.citation(),
                definition.scoring(),
                definition.scales(),
                definition.items().stream()
                        .map(each -> each.equals(item) ? reworded(each, changed) : each)
                        .toList());
    }

    private Item reworded(Item old, Words changed) {
        Map<Phase, Words> byPhase = new EnumMap<>(Phase.class);
        byPhase.putAll(old.textByPhase());
        if (phase != null) {
            byPhase.put(phase, changed);
        }
        return new Item(
                old.key(),
                old.kind(),
                old.scale(),
                phase == null ? changed : old.text(),
                byPhase,
                old.phases(),
                old.required());
    }
}
