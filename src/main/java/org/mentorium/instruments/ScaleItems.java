package org.mentorium.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** Closed items: one option of a scale, kept as its value. */
abstract class ScaleItems extends OneAnswer {

    ScaleItems(String name, String control) {
        super(name, control, Part.SCALE, Part.ANSWER);
    }

    @Override
    @Nullable
    Scale scale(Instrument instrument, Item item) {
        return scaleOf(instrument, item);
    }

    @Override
    Answer read(Instrument instrument, Item item, String given) {
        return Answer.of(choice(optionsOf(instrument, item), given, "answer"));
    }

    @Override
    String show(Instrument instrument, Item item, Answer kept, Locale locale) {
        return label(optionsOf(instrument, item), kept.value(), locale);
    }

    static @Nullable Scale scaleOf(Instrument instrument, Item item) {
        return instrument.scale(String.valueOf(item.scale())).orElse(null);
    }

    static List<Scale.Option> optionsOf(Instrument instrument, Item item) {
        Scale scale = scaleOf(instrument, item);
        return scale == null ? List.of() : scale.options();
    }

    static int choice(List<Scale.Option> options, String given, String field) {
        return options.stream()
                .map(Scale.Option::value)
                .filter(value -> Integer.toString(value).equals(given))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("instruments.answer.notOffered").at(field));
    }

    static String label(List<Scale.Option> options, @Nullable BigDecimal value, Locale locale) {
        return options.stream()
                .filter(option -> value != null && value.compareTo(BigDecimal.valueOf(option.value())) == 0)
                .findFirst()
                .map(option -> option.label().in(locale))
                .orElse("");
    }
}
