package org.mentorium.reports;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a coordinator says in a chapter; nothing has to be said. */
record TextForm(
        @Nullable @Size(max = LONGEST) String reportText,
        @Nullable Integer version) {

    static final int LONGEST = 10_000;

    String words() {
        return reportText == null ? "" : reportText.replace("\r\n", "\n").strip();
    }

    int versionOr0() {
        return Objects.requireNonNullElse(version, 0);
    }
}
