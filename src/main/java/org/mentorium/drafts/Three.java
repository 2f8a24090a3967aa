package org.mentorium.drafts;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Words;
import org.mentorium.instruments.InstrumentRules;

/** A text in the three languages at once, as a form holds it. */
record Three(
        @Nullable String en, @Nullable String es, @Nullable String fr) {

    static final Three EMPTY = new Three("", "", "");

    static Three of(@Nullable Words words) {
        return words == null ? EMPTY : new Three(in(words, "en"), in(words, "es"), in(words, "fr"));
    }

    /** The words, or RuleBroken at the language that has none. */
    Words words(String field) {
        for (String language : List.of("en", "es", "fr")) {
            if (InstrumentRules.unreadable(in(language))) {
                throw new RuleBroken("drafts.unreadable").at(field + "." + language);
            }
            if (in(language).isEmpty()) {
                throw new RuleBroken("drafts.words").at(field + "." + language);
            }
        }
        return new Words(Map.of("en", in("en"), "es", in("es"), "fr", in("fr")));
    }

    /** Nothing when all three are blank. */
    @Nullable
    Words optional(String field) {
        return in("en").isEmpty() && in("es").isEmpty() && in("fr").isEmpty() ? null : words(field);
    }

    /** A line each: the same number of lines in each language, or RuleBroken. */
    List<Words> lines(String field) {
        List<String> english = split(in("en"));
        List<String> spanish = split(in("es"));
        List<String> french = split(in("fr"));
        if (spanish.size() != english.size()) {
            throw new RuleBroken("drafts.lines", english.size(), spanish.size()).at(field + ".es");
        }
        if (french.size() != english.size()) {
            throw new RuleBroken("drafts.lines", english.size(), french.size()).at(field + ".fr");
        }
        return IntStream.range(0, english.size())
                .mapToObj(i -> new Words(Map.of("en", english.get(i), "es", spanish.get(i), "fr", french.get(i))))
                .toList();
    }

    static Three lines(List<Words> lines) {
        return new Three(joined(lines, "en"), joined(lines, "es"), joined(lines, "fr"));
    }

    private static String joined(List<Words> lines, String language) {
        return String.join(
                "\n", lines.stream().map(words -> in(words, language)).toList());
    }

    private static List<String> split(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private String in(String language) {
        String text = language.equals("en") ? en : language.equals("es") ? es : fr;
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static String in(Words words, String language) {
        return words.texts().getOrDefault(language, "");
    }
}
