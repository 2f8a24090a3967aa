package org.mentorium.diaries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.mentorium.common.DataFiles;
import org.mentorium.common.Words;
import org.mentorium.web.Option;
import org.springframework.stereotype.Component;

/** Questions that help to reflect, and the strategies and roles that a mentor can mark an entry with; a data file. */
@Component
class WritingAids {

    private final Aids aids = DataFiles.read("diaries", Aids.class).get(0);

    /** @param prompts by the kind of part that they help with */
    record Aids(List<Tag> strategies, List<Tag> roles, Map<PartKind, List<Words>> prompts) {}

    /** @param hint what is meant by it */
    record Tag(String key, Words name, Words hint) {}

    List<Option> strategies(Locale locale) {
        return options(aids.strategies(), locale);
    }

    List<Option> roles(Locale locale) {
        return options(aids.roles(), locale);
    }

    /** What is meant by each, by its key. */
    Map<String, String> hints(Locale locale) {
        Map<String, String> hints = new LinkedHashMap<>();
        aids.strategies().forEach(tag -> hints.put(tag.key(), tag.hint().in(locale)));
        aids.roles().forEach(tag -> hints.put(tag.key(), tag.hint().in(locale)));
        return hints;
    }

    Map<String, List<String>> prompts(Locale locale) {
        Map<String, List<String>> prompts = new LinkedHashMap<>();
        aids.prompts()
                .forEach((kind, questions) -> prompts.put(
                        kind.name(),
                        questions.stream().map(words -> words.in(locale)).toList()));
        return prompts;
    }

    /** The names of what an entry is marked with; a mark that is no longer offered is left out. */
    List<String> names(List<String> keys, Locale locale) {
        Predicate<Option> wanted = option -> keys.contains(option.value());
        return java.util.stream.Stream.concat(strategies(locale).stream(), roles(locale).stream())
                .filter(wanted)
                .map(Option::label)
                .toList();
    }

    private static List<Option> options(List<Tag> tags, Locale locale) {
        return tags.stream()
                .map(tag -> new Option(tag.key(), tag.name().in(locale)))
                .toList();
    }
}
