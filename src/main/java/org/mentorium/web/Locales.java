package org.mentorium.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that every page exists in. */
public final class Locales {

    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.FRENCH);

    private Locales() {}

    /** The supported language of a locale, or English. */
    public static Locale closest(@Nullable Locale locale) {
        return SUPPORTED.stream()
                .filter(supported -> locale != null && supported.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
