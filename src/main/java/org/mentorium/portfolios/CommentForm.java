package org.mentorium.portfolios;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** An answer to an item: what is good in it and what could come next. */
record CommentForm(
        @NotBlank @Size(max = 5000) String strengths,
        @NotBlank @Size(max = 5000) String nextStep,
        @Nullable String token) {

    static CommentForm empty() {
        return new CommentForm("", "", Submissions.newToken());
    }
}
