package org.mentorium.questionnaires;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Phase;

/**
 * A round as staff see it.
 *
 * @param number the version that it asks
 * @param openedAt opened by hand
 * @param closedAt closed by hand
 * @param asked admitted participants of the audience, and those who answered and left since
 * @param begun whether anybody has begun to answer
 * @param shown whether figures of it were seen, so that it stays closed
 */
public record RoundRow(
        long id,
        long questionnaireId,
        int number,
        Phase phase,
        Audience audience,
        Confidentiality confidentiality,
        RoundState state,
        Schedule schedule,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant remindedAt,
        int asked,
        int answered,
        boolean begun,
        boolean shown,
        int version) {

    public @Nullable LocalDate opensOn() {
        return schedule.opensOn();
    }

    public @Nullable LocalDate closesOn() {
        return schedule.closesOn();
    }

    /** Not closed before its last day: whoever looks at figures later closes it for good, and no day is added. */
    public boolean closesOnItsDay() {
        LocalDate day = closesOn();
        return day != null
                && (closedAt == null
                        || !closedAt.isBefore(
                                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    public boolean open() {
        return state == RoundState.OPEN;
    }

    public int waiting() {
        return asked - answered;
    }
}
