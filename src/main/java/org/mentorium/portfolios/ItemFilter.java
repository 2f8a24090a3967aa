package org.mentorium.portfolios;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is looked for in a portfolio. */
record ItemFilter(
        @Nullable String q,
        @Nullable ItemKind kind,
        @Nullable String tag) {

    String words() {
        return Objects.requireNonNullElse(q, "").strip();
    }

    String tagged() {
        return Objects.requireNonNullElse(tag, "").strip();
    }

    /** Whether everything is shown. */
    public boolean all() {
        return words().isEmpty() && tagged().isEmpty() && kind == null;
    }
}
