package org.mentorium.portfolios;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A showcase's title and what stands above its parts.
 *
 * @param version null for a new one
 */
record ShowcaseForm(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = ItemForm.LONGEST) String intro,
        @Nullable Integer version) {

    static ShowcaseForm empty() {
        return new ShowcaseForm("", "", null);
    }

    String name() {
        return title.strip();
    }

    String words() {
        return Objects.requireNonNullElse(intro, "").strip();
    }
}
