package org.mentorium.instruments;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/**
 * Where a text stands, for people.
 *
 * @param part what it is: {@code title}, {@code question}, {@code answer} …
 * @param of the number of the question, or the name of the section, scale or dimension
 * @param phase of a wording for one time
 */
public record TextPlace(String part, String of, String phase) {

    /** Of a place as {@link Texts} writes it; numbers and names are those of the first instrument that has it. */
    static TextPlace of(String place, Locale locale, Instrument... instruments) {
        String[] names = place.split("/", -1);
        if (names.length < 3) {
            return new TextPlace(place, "", "");
        }
        return switch (names[0]) {
            case "items" ->
                new TextPlace(
                        names.length > 3 && names[2].equals("text") ? "wording" : names[2],
                        number(names[1], instruments),
                        names.length > 3 && names[2].equals("text") ? names[3] : "");
            case "sections" ->
                new TextPlace(
                        names[2].equals("title") ? "heading" : "lead",
                        Stream.of(instruments)
                                .flatMap(each -> each.sections().stream())
                                .filter(each -> each.key().equals(names[1]))
                                .findFirst()
                                .map(each -> in(each.title(), locale))
                                .orElse(""),
                        "");
            case "scales" ->
                new TextPlace(
                        names[2].equals("name") ? "scale" : "answer",
                        Stream.of(instruments)
                                .flatMap(each -> each.scale(names[1]).stream())
                                .findFirst()
                                .map(each -> in(each.name(), locale))
                                .orElse(""),
                        "");
            default ->
                new TextPlace(
                        "dimension",
                        Stream.of(instruments)
                                .flatMap(each -> each.dimensions().stream())
                                .filter(each -> each.key().equals(names[1]))
                                .findFirst()
                                .map(each -> in(each.name(), locale))
                                .orElse(""),
                        "");
        };
    }

    private static String number(String key, Instrument... instruments) {
        return Stream.of(instruments)
                .flatMap(each -> each.item(key).stream()
                        .map(item -> Integer.toString(each.items().indexOf(item) + 1)))
                .findFirst()
                .orElse("");
    }

    private static String in(@Nullable Words words, Locale locale) {
        return words == null ? "" : words.in(locale);
    }
}
