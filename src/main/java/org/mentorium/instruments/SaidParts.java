package org.mentorium.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/** The parts of a questionnaire as a list of differences says them, in one language. */
record SaidParts(Locale locale) {

    String in(@Nullable Words words) {
        return words == null ? "" : words.in(locale);
    }

    List<String> named(Section section) {
        return section.title() == null ? List.of() : List.of(in(section.title()));
    }

    List<String> scale(Instrument instrument, Item item) {
        return instrument.scale(String.valueOf(item.scale())).stream()
                .map(scale -> in(scale.name()))
                .toList();
    }

    static List<Integer> values(Scale scale) {
        return scale.options().stream().map(Scale.Option::value).toList();
    }

    List<String> answers(Scale scale) {
        return scale.options().stream()
                .map(option -> option.value() + " " + in(option.label()))
                .toList();
    }

    List<String> members(Instrument instrument, Dimension dimension) {
        return dimension.items().stream()
                .map(key -> (dimension.reversed().contains(key) ? "− " : "")
                        + instrument
                                .variable(key)
                                .map(variable -> in(variable.text()))
                                .orElse(key))
                .toList();
    }

    static List<String> rowKeys(Item item) {
        return item.rows().stream().map(Item.Row::key).toList();
    }

    List<String> rows(Item item) {
        return item.rows().stream().map(row -> in(row.text())).toList();
    }

    static List<String> phases(Item item) {
        return item.phases().stream().map(Phase::name).toList();
    }

    static List<String> bounds(Item item) {
        return Stream.of(item.min(), item.max())
                .map(bound -> bound == null ? "…" : plain(bound))
                .toList();
    }

    static List<String> decimals(Item item) {
        return List.of(Integer.toString(item.decimals()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
