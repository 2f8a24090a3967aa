package org.mentorium.matching.board;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A change of a draft that its coordinator has seen the cost of.
 *
 * @param other for an exchange, the proposal with which the two exchange
 * @param reason why, when it holds beyond the draft
 * @param seen fingerprint of the outcome that was shown; another outcome is shown again first
 */
record ChangeForm(
        @Nullable String token,
        @NotNull @Nullable ChangeKind kind,
        @NotNull @Nullable Long mentee,
        @NotNull @Nullable Long mentor,
        @Nullable Long other,
        @Nullable @Size(max = 500) String reason,
        @Nullable String seen) {

    String why() {
        return reason == null ? "" : reason.strip();
    }
}
