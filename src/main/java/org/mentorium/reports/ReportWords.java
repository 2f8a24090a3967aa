package org.mentorium.reports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.web.Locales;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a report in every language at once, so that a frozen one keeps those it was frozen with. */
@Component
class ReportWords {

    private final MessageSource messages;

    ReportWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Arguments that are words themselves are put in in each language. */
    Words of(String key, Object... args) {
        return Objects.requireNonNull(find(key, args), key);
    }

    /** Null when there is no such message. */
    @Nullable
    Words find(String key, Object... args) {
        Map<String, String> texts = new HashMap<>();
        for (Locale locale : Locales.SUPPORTED) {
            Object[] said = Stream.of(args)
                    .map(arg -> arg instanceof Words words ? words.in(locale) : arg)
                    .toArray();
            String text = messages.getMessage(key, said, null, locale);
            if (text == null) {
                return null;
            }
            texts.put(locale.getLanguage(), text);
        }
        return new Words(texts);
    }

    /** What was asked, with the ends of its scale. */
    Words scaled(Words asked, double least, double most) {
        return of("reports.scaled", asked, least, most);
    }

    /** One after the other: a question and an answer to it. */
    static Words joined(Words one, Words other) {
        Map<String, String> texts = new HashMap<>();
        for (Locale locale : Locales.SUPPORTED) {
            texts.put(locale.getLanguage(), one.in(locale) + " – " + other.in(locale));
        }
        return new Words(texts);
    }
}
