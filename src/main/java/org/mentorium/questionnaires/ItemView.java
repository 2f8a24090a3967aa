package org.mentorium.questionnaires;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.questionnaires.Instrument.Item;
import org.mentorium.web.Option;

/**
 * An item as its readers see it.
 *
 * @param number counts from 1 in its phase
 * @param control the fragment that asks for the answer
 * @param options what can be chosen; none for words
 */
public record ItemView(int number, String key, String text, boolean required, String control, List<Option> options) {

    public static ItemView of(Instrument instrument, Item item, int number, @Nullable Phase phase, Locale locale) {
        return new ItemView(
                number,
                item.key(),
                (phase == null ? item.text() : item.textIn(phase)).in(locale),
                item.required(),
                item.kind().control(),
                item.kind().options(instrument, item).stream()
                        .map(option -> new Option(
                                Integer.toString(option.value()), option.label().in(locale)))
                        .toList());
    }

    /** All items of a phase. */
    public static List<ItemView> all(Instrument instrument, Phase phase, Locale locale) {
        List<Item> items = instrument.itemsIn(phase);
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(i -> of(instrument, items.get(i), i + 1, phase, locale))
                .toList();
    }
}
