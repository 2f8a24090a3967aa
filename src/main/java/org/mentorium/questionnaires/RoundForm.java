package org.mentorium.questionnaires;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Phase;
import org.mentorium.web.Submissions;

/**
 * When a round takes place and whom it asks.
 *
 * @param phase chosen once, when the round is planned
 */
record RoundForm(
        @NotNull @Nullable Phase phase,
        @NotNull @Nullable Audience audience,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        int version,
        String token) {

    static RoundForm empty() {
        return new RoundForm(null, Audience.BOTH, null, null, 0, Submissions.newToken());
    }

    static RoundForm of(RoundRow round) {
        return new RoundForm(round.phase(), round.audience(), round.opensOn(), round.closesOn(), round.version(), "");
    }
}
