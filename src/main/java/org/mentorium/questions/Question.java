package org.mentorium.questions;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.MatchKind;

/**
 * A choice question of a program's application.
 *
 * @param wordings language to words; every language has as many choices
 * @param kind how two answers are compared; null when they are not
 */
record Question(
        long id, Map<String, Wording> wordings, @Nullable MatchKind kind, int version, boolean answered) {

    /** In the reader's language, or else in the first that there is. */
    Wording in(Locale locale) {
        Wording words = wordings.get(locale.getLanguage());
        return words == null ? wordings.values().iterator().next() : words;
    }

    int choices() {
        return in(Locale.ENGLISH).choices().size();
    }
}
