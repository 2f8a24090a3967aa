package org.mentorium.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Option;

/**
 * An item as its readers see it.
 *
 * @param number counts from 1 among the items of its phase
 * @param control the fragment that asks for the answer
 * @param options what can be chosen; none for words
 * @param rows the lines of a matrix: key and words
 * @param asks whether there is anything to answer
 */
public record ItemView(
        int number,
        String key,
        String text,
        @Nullable String hint,
        boolean required,
        String control,
        List<Option> options,
        List<Option> rows,
        @Nullable String unit,
        boolean asks) {

    public static ItemView of(Instrument instrument, Item item, int number, Phase phase, Locale locale) {
        return new ItemView(
                number,
                item.key(),
                item.textIn(phase).in(locale),
                item.hint() == null ? null : item.hint().in(locale),
                item.required(),
                item.kind().control(),
                options(instrument, item, locale),
                item.rows().stream()
                        .map(row -> new Option(row.key(), row.text().in(locale)))
                        .toList(),
                item.unit() == null ? null : item.unit().in(locale),
                item.kind().asks(instrument, item));
    }

    /** All items of a phase. */
    public static List<ItemView> all(Instrument instrument, Phase phase, Locale locale) {
        List<ItemView> all = new ArrayList<>();
        instrument.itemsIn(phase).forEach(item -> all.add(of(instrument, item, all.size() + 1, phase, locale)));
        return all;
    }

    private static List<Option> options(Instrument instrument, Item item, Locale locale) {
        return item.kind().variables(instrument, item).stream()
                .limit(1)
                .flatMap(variable -> variable.options().stream())
                .map(option -> new Option(
                        Integer.toString(option.value()), option.label().in(locale)))
                .toList();
    }
}
