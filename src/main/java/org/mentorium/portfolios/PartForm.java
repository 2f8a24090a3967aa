package org.mentorium.portfolios;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is added to a showcase: an item, or words between items. */
record PartForm(
        @Nullable Long item,
        @Nullable @Size(max = ItemForm.LONGEST) String words) {

    String text() {
        return Objects.requireNonNullElse(words, "").strip();
    }
}
