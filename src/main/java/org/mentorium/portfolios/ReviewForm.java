package org.mentorium.portfolios;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** A coordinator accepts evidence, or says what is missing. */
record ReviewForm(
        @NotNull @Nullable Decision decision,
        @Nullable @Size(max = 2000) String missing) {

    enum Decision {
        ACCEPTED,
        MISSING
    }

    static ReviewForm empty() {
        return new ReviewForm(null, "");
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
