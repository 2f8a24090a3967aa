package org.mentorium.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentorium.common.TextChange;
import org.mentorium.common.TextChanges;

/**
 * What differs between two versions of an instrument, and which answers can be compared. That is declared, not guessed:
 * a question that keeps its key is the same question, and its answers compare when its scale is the same, too.
 */
public record Comparison(List<Changed> texts, List<Pairing> variables, List<Difference> differences) {

    /** One text that differs, in one language; new ones and those that are gone are wholly added or removed. */
    public record Changed(TextPlace place, String language, List<TextChange> changes) {}

    /** How the answers under a key stand to those of the other version. */
    public record Pairing(String key, String text, Standing standing) {}

    /** Whether answers compare, or why not. */
    public enum Standing {
        COMPARABLE,
        OTHER_SCALE,
        NEW,
        GONE
    }

    public static Comparison between(Instrument earlier, Instrument later, Locale locale) {
        return new Comparison(
                texts(earlier, later, locale),
                variables(earlier, later, locale),
                Differences.between(earlier, later, locale));
    }

    /** Whether answers under the key mean the same in both. */
    public static boolean comparable(Instrument one, Instrument other, String key) {
        return one.variable(key)
                .flatMap(a -> other.variable(key).map(b -> same(a, b)))
                .orElse(false);
    }

    private static boolean same(Variable a, Variable b) {
        Scale one = a.scale();
        Scale other = b.scale();
        return a.measure() == b.measure() && (one == null || other == null ? one == other : one.sameAs(other));
    }

    private static List<Pairing> variables(Instrument earlier, Instrument later, Locale locale) {
        Stream<Pairing> kept = later.variables().stream().map(variable -> {
            Optional<Variable> before = earlier.variable(variable.key());
            Standing standing = before.isEmpty()
                    ? Standing.NEW
                    : same(before.get(), variable) ? Standing.COMPARABLE : Standing.OTHER_SCALE;
            return new Pairing(variable.key(), variable.text().in(locale), standing);
        });
        Stream<Pairing> gone = earlier.variables().stream()
                .filter(variable -> later.variable(variable.key()).isEmpty())
                .map(variable -> new Pairing(variable.key(), variable.text().in(locale), Standing.GONE));
        return Stream.concat(kept, gone).toList();
    }

    private static List<Changed> texts(Instrument earlier, Instrument later, Locale locale) {
        Map<String, Map<String, String>> before = texts(earlier);
        Map<String, Map<String, String>> after = texts(later);
        List<Changed> changed = new ArrayList<>();
        Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .forEach(place -> {
                    for (String language : List.of("en", "es", "fr")) {
                        String old = before.getOrDefault(place, Map.of()).getOrDefault(language, "");
                        String now = after.getOrDefault(place, Map.of()).getOrDefault(language, "");
                        if (!old.equals(now)) {
                            changed.add(new Changed(
                                    TextPlace.of(place, locale, later, earlier),
                                    language,
                                    TextChanges.between(old, now)));
                        }
                    }
                });
        return changed;
    }

    private static Map<String, Map<String, String>> texts(Instrument instrument) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        Texts.of(instrument)
                .all()
                .forEach(text -> texts.put(text.place(), text.words().texts()));
        return texts;
    }
}
