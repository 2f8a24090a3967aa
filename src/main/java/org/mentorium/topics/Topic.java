package org.mentorium.topics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that people teach, learn or work on.
 *
 * @param key stays the same whatever the topic is called
 * @param area which part of the vocabulary it stands in
 * @param names language to what it is called there, its name first; one language at least
 */
public record Topic(String key, String area, Map<String, List<String>> names) {

    public Topic {
        names = Map.copyOf(names);
    }

    /** Its name in the reader's language, or else in one that it has. */
    public String name(Locale locale) {
        return Stream.of(locale.getLanguage(), "en", "es", "fr")
                .filter(names::containsKey)
                .map(language -> names.getOrDefault(language, List.of(key)).get(0))
                .findFirst()
                .orElse(key);
    }
}
