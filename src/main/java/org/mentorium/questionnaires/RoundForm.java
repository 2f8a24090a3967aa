package org.mentorium.questionnaires;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
        @Nullable RoundEvent opensWith,
        @Min(0) @Max(365) @Nullable Integer opensDays,
        @Nullable LocalDate opensOn,
        @Nullable RoundEvent closesWith,
        @Min(0) @Max(365) @Nullable Integer closesDays,
        @Nullable LocalDate closesOn,
        @Nullable Boolean letters,
        @Min(1) @Max(90) @Nullable Integer remindAfter,
        @Min(1) @Max(90) @Nullable Integer remindEvery,
        int version,
        String token) {

    static RoundForm empty() {
        return new RoundForm(
                null, Audience.BOTH, null, null, null, null, null, null, true, 7, 7, 0, Submissions.newToken());
    }

    static RoundForm of(RoundRow round) {
        Schedule schedule = round.schedule();
        return new RoundForm(
                round.phase(),
                round.audience(),
                schedule.opensWith(),
                schedule.opensDays() == 0 ? null : schedule.opensDays(),
                schedule.opensOn(),
                schedule.closesWith(),
                schedule.closesDays() == 0 ? null : schedule.closesDays(),
                schedule.closesOn(),
                schedule.letters(),
                schedule.remindAfter(),
                schedule.remindEvery(),
                round.version(),
                "");
    }

    /** What is asked after each session always waits for sessions. */
    Schedule schedule() {
        return new Schedule(
                opensWith == null && phase == Phase.SESSION ? RoundEvent.SESSION : opensWith,
                opensDays == null ? 0 : opensDays,
                opensOn,
                closesWith,
                closesDays == null ? 0 : closesDays,
                closesOn,
                Boolean.TRUE.equals(letters),
                remindAfter,
                remindEvery);
    }
}
