package org.mentorium.portfolios;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/**
 * A coordinator accepts evidence, or says what is missing.
 *
 * @param number the version that they read; its owner may have written another one since
 */
record ReviewForm(
        @Nullable Integer number,
        @NotNull @Nullable Decision decision,
        @Nullable @Size(max = 2000) String missing) {

    enum Decision {
        ACCEPTED,
        MISSING
    }

    static ReviewForm of(int number) {
        return new ReviewForm(number, null, "");
    }

    /** The version that the words are about: none that is yet to come, and the first if it is not said. */
    int read(int newest) {
        return number == null ? 1 : Math.max(1, Math.min(number, newest));
    }

    /** Empty when nothing is missing. */
    String lacking() {
        if (decision == Decision.ACCEPTED) {
            return "";
        }
        String words = Objects.requireNonNullElse(missing, "").strip();
        if (words.isEmpty()) {
            throw new RuleBroken("evidence.missing.empty").at("missing");
        }
        return words;
    }
}
