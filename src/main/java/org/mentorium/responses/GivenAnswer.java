package org.mentorium.responses;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.mentorium.questionnaires.Answer;

/**
 * An answer as it is kept.
 *
 * @param version how often this answer was given, so that two open windows do not overwrite each other's words
 */
@Embeddable
record GivenAnswer(@Nullable Integer value, @Nullable String text, int version) {

    static final GivenAnswer NONE = new GivenAnswer(null, null, 0);

    Answer answer() {
        return new Answer(value, text);
    }

    GivenAnswer then(Answer given) {
        return new GivenAnswer(given.value(), given.text(), version + 1);
    }
}
