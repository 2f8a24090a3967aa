package org.mentorium.portfolios;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** An answer in the conversation about an item. */
record ReplyForm(
        @NotBlank @Size(max = 5000) String reply, @Nullable String token) {

    static ReplyForm empty() {
        return new ReplyForm("", Submissions.newToken());
    }
}
