package org.mentorium.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;
import org.springframework.web.multipart.MultipartFile;

/** A comparison list to be counted, and what staying means in it. */
record ListForm(
        @NotBlank @Size(max = 200) String meaning,
        @Nullable MultipartFile list,
        @Nullable String token) {

    ListForm {
        // Before it is checked: spaces of every kind mean nothing.
        meaning = Objects.requireNonNullElse(meaning, "").strip();
    }

    static ListForm empty() {
        return new ListForm("", null, Submissions.newToken());
    }
}
