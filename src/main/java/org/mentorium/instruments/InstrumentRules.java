package org.mentorium.instruments;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for every instrument, a draft too: keys are unique, and what is named exists. */
public final class InstrumentRules {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]{0,59}");
    private static final int LONGEST = 5000;
    private static final int MOST_ITEMS = 300;
    private static final int MOST_OPTIONS = 100;

    private InstrumentRules() {}

    /** The first faults say most; nothing when all is well. */
    public static List<Fault> faults(Instrument instrument) {
        return Stream.of(
                        key("", instrument.key()),
                        keys("sections", instrument.sections(), Section::key),
                        keys("scales", instrument.scales(), Scale::key),
                        keys("dimensions", instrument.dimensions(), Dimension::key),
                        keys("items", instrument.items(), Item::key),
                        size(instrument),
                        texts(instrument),
                        instrument.scales().stream().flatMap(InstrumentRules::scale),
                        instrument.items().stream().flatMap(item -> ItemRules.faults(instrument, item)),
                        ConditionRules.faults(instrument),
                        instrument.dimensions().stream()
                                .flatMap(dimension -> DimensionRules.faults(instrument, dimension)))
                .flatMap(Function.identity())
                .toList();
    }

    static Stream<Fault> key(String place, String key) {
        return KEY.matcher(key).matches() && !key.equals("new")
                ? Stream.of()
                : Stream.of(Fault.of(place, "instruments.fault.key", key));
    }

    static <T> Stream<Fault> keys(String place, List<T> things, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return things.stream().map(key).flatMap(each -> {
            String here = place + "/" + each;
            return seen.add(each) ? key(here, each) : Stream.of(Fault.of(here, "instruments.fault.twice", each));
        });
    }

    private static Stream<Fault> size(Instrument instrument) {
        return instrument.items().size() > MOST_ITEMS
                ? Stream.of(Fault.of("items", "instruments.fault.items", MOST_ITEMS))
                : Stream.of();
    }

    /** What the database cannot hold, or what lost characters on the way. */
    public static boolean unreadable(String text) {
        return text.indexOf('\0') >= 0
                || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Stream<Fault> texts(Instrument instrument) {
        return Texts.of(instrument).all().stream()
                .filter(text -> text.words().texts().values().stream()
                        .anyMatch(words -> words == null || words.length() > LONGEST || unreadable(words)))
                .map(text -> Fault.of(text.place(), "instruments.fault.text", LONGEST));
    }

    private static Stream<Fault> scale(Scale scale) {
        String place = "scales/" + scale.key();
        long values = scale.options().stream()
                .mapToInt(Scale.Option::value)
                .distinct()
                .count();
        if (values < scale.options().size()) {
            return Stream.of(Fault.of(place, "instruments.fault.scale.values", scale.key()));
        }
        return values < 2 || values > MOST_OPTIONS
                ? Stream.of(Fault.of(place, "instruments.fault.scale.options", scale.key(), MOST_OPTIONS))
                : Stream.of();
    }
}
