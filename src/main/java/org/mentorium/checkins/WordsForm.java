package org.mentorium.checkins;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A step in words; nothing has to be said. */
record WordsForm(
        @Nullable @Size(max = 5_000) String lookBack,
        @Nullable Integer version) {

    String words() {
        return lookBack == null ? "" : lookBack.replace("\r\n", "\n").strip();
    }
}
