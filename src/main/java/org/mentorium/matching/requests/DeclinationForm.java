package org.mentorium.matching.requests;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A mentor says no, with a kind word if they like. */
record DeclinationForm(@Nullable @Size(max = 1000) String answer) {

    String text() {
        return answer == null ? "" : answer.strip();
    }
}
