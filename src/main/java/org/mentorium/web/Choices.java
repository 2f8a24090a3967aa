package org.mentorium.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Values of an enum for a form, in the reader's words: each by its name after what its messages' keys begin with. */
@Component
public class Choices {

    private final MessageSource words;

    Choices(MessageSource words) {
        this.words = words;
    }

    public List<Option> options(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), word(prefix + value.name())))
                .toList();
    }

    /** What each value means, for the hints under the choices. */
    public Map<String, String> about(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(Enum::name, value -> word(prefix + value.name() + ".about")));
    }

    private String word(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
