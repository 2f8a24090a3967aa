package org.mentorium.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One text in several languages, as the data files carry it: language code to words, always with English. */
public record Words(Map<String, String> texts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Words {
        if (!texts.containsKey("en")) {
            throw new IllegalArgumentException("No English words in " + texts);
        }
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    @Override
    @JsonValue
    public Map<String, String> texts() {
        return texts;
    }

    /** The words in the reader's language, or else in English. */
    public String in(Locale locale) {
        String words = texts.get(locale.getLanguage());
        return words != null ? words : texts.getOrDefault("en", "");
    }
}
