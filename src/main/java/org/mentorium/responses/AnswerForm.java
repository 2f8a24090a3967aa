package org.mentorium.responses;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one item; how long it may be and what is offered is the item's to say.
 *
 * @param version of the answer that the page showed
 * @param go where the button leads
 */
record AnswerForm(
        @Nullable String answer, int version, @Nullable Go go) {

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
