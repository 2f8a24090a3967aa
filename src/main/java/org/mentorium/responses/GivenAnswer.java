package org.mentorium.responses;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Answer;

/**
 * An answer as it is kept.
 *
 * @param version how often this answer was given, so that two open windows do not overwrite each other's words
 */
@Embeddable
record GivenAnswer(
        @Nullable BigDecimal value,
        @Nullable String text,
        @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<Integer> choices,
        int version) {

    static final GivenAnswer NONE = new GivenAnswer(null, null, null, 0);

    Answer answer() {
        return new Answer(value, text, choices == null ? List.of() : choices);
    }

    GivenAnswer then(Answer given) {
        return new GivenAnswer(
                given.value(), given.text(), given.choices().isEmpty() ? null : given.choices(), version + 1);
    }
}
