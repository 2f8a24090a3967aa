package org.mentorium.instruments;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.ItemKind.Part;

/** What holds for every item: the parts that its kind uses are there, and no others. */
final class ItemRules {

    private static final int MOST_ROWS = 50;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_WORDS = 8000;
    private static final int MOST_FIELDS = 400;

    private ItemRules() {}

    static Stream<Fault> faults(Instrument instrument, Item item) {
        String place = "items/" + item.key();
        return Stream.of(
                        scale(instrument, item, place),
                        rows(item, place),
                        InstrumentRules.keys(place + "/rows", item.rows(), Item.Row::key),
                        page(instrument, item, place),
                        foreign(item, place),
                        phases(item, place),
                        item.kind().check(instrument, item))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> scale(Instrument instrument, Item item, String place) {
        String scale = item.scale();
        if (!item.kind().parts().contains(Part.SCALE)) {
            return when(scale != null, place, "instruments.fault.item.noScale");
        }
        if (scale == null) {
            return when(true, place, "instruments.fault.item.scale");
        }
        return instrument.scale(scale).isPresent()
                ? Stream.of()
                : Stream.of(Fault.of(place, "instruments.fault.item.scaleUnknown", scale));
    }

    private static Stream<Fault> rows(Item item, String place) {
        return item.kind().parts().contains(Part.ROWS)
                ? when(item.rows().isEmpty() || item.rows().size() > MOST_ROWS, place, "instruments.fault.item.rows")
                : when(!item.rows().isEmpty(), place, "instruments.fault.item.noRows");
    }

    /** A question is a page of its own, which must be light on a slow line. */
    private static Stream<Fault> page(Instrument instrument, Item item, String place) {
        List<Scale.Option> options = item.kind().variables(instrument, item).stream()
                .limit(1)
                .flatMap(variable -> variable.options().stream())
                .toList();
        int lines = Math.max(1, item.rows().size());
        long words = Stream.of(
                        Stream.of(longest(item.text()), longest(item.hint()), longest(item.unit())),
                        item.rows().stream().map(row -> longest(row.text())),
                        options.stream().map(option -> lines * longest(option.label())))
                .flatMap(each -> each)
                .mapToLong(Long::longValue)
                .sum();
        return Stream.concat(
                words > MOST_WORDS
                        ? Stream.of(Fault.of(place, "instruments.fault.item.words", item.key(), words, MOST_WORDS))
                        : Stream.of(),
                lines * options.size() > MOST_FIELDS
                        ? Stream.of(Fault.of(place, "instruments.fault.item.fields", item.key(), MOST_FIELDS))
                        : Stream.of());
    }

    private static long longest(@Nullable Words words) {
        return words == null
                ? 0
                : words.texts().values().stream()
                        .mapToLong(text -> text == null ? 0 : text.length())
                        .max()
                        .orElse(0);
    }

    private static Stream<Fault> foreign(Item item, String place) {
        var parts = item.kind().parts();
        boolean bounds = item.min() != null || item.max() != null || item.decimals() != 0;
        boolean more = (bounds && !parts.contains(Part.BOUNDS))
                || (item.unit() != null && !parts.contains(Part.UNIT))
                || (item.required() && !parts.contains(Part.ANSWER));
        return Stream.concat(
                when(more, place, "instruments.fault.item.foreign"),
                when(item.decimals() < 0 || item.decimals() > MOST_DECIMALS, place, "instruments.fault.item.decimals"));
    }

    private static Stream<Fault> phases(Item item, String place) {
        return when(
                !item.textByPhase().keySet().stream().allMatch(item::askedIn), place, "instruments.fault.item.phases");
    }

    private static Stream<Fault> when(boolean wrong, String place, String message) {
        return wrong ? Stream.of(Fault.of(place, message)) : Stream.of();
    }
}
