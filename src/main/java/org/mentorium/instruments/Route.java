package org.mentorium.instruments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items that somebody is asked, in order, as their answers so far have it. An answer counts only while its item is
 * on the route: who takes back an earlier answer is no longer asked what hung on it, and what they said there is as if
 * it had not been said.
 *
 * @param answers those that count
 */
public record Route(List<Item> items, Answers answers) {

    public static Route of(Instrument instrument, Phase phase, Answers given) {
        List<Item> items = new ArrayList<>();
        Map<String, Answer> counted = new HashMap<>();
        for (Section section : instrument.sections()) {
            if (!met(section.showIf(), counted)) {
                continue;
            }
            for (Item item : section.items()) {
                if (item.askedIn(phase) && met(item.showIf(), counted)) {
                    items.add(item);
                    counted.putAll(given.to(item).byKey());
                }
            }
        }
        return new Route(List.copyOf(items), new Answers(counted));
    }

    public boolean asks(Item item) {
        return items.contains(item);
    }

    /** Required items without an answer. */
    public List<Item> missing(Instrument instrument) {
        return items.stream()
                .filter(item -> item.required() && !item.kind().answered(instrument, item, answers))
                .toList();
    }

    private static boolean met(@Nullable Condition condition, Map<String, Answer> counted) {
        return condition == null || condition.metBy(counted.getOrDefault(condition.variable(), Answer.NONE));
    }
}
