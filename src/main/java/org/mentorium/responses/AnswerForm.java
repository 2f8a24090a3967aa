package org.mentorium.responses;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.FormAnswer;

/**
 * The answer to one item; how long it may be and what is offered is the item's to say.
 *
 * @param version of the answer that the page showed
 * @param go where the button leads
 */
record AnswerForm(
        @Nullable String answer,
        @Nullable List<@Nullable String> answers,
        @Nullable Map<String, @Nullable String> rows,
        int version,
        @Nullable Go go) {

    AnswerForm {
        rows = rows == null ? Map.of() : rows;
    }

    static AnswerForm of(FormAnswer given, int version, Go go) {
        return new AnswerForm(given.answer(), given.answers(), given.rows(), version, go);
    }

    FormAnswer given() {
        return new FormAnswer(answer, answers, rows);
    }

    /** NEXT is the button that Enter presses; CHECK comes from the page with all answers and leads back to it. */
    enum Go {
        NEXT,
        CHECK,
        PREVIOUS,
        LATER
    }

    /** Going on without an answer is refused for items that need one; turning away is not. */
    boolean goesOn() {
        return go == null || go == Go.NEXT || go == Go.CHECK;
    }
}
