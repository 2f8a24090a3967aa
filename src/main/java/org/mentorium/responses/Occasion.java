package org.mentorium.responses;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.RoundState;

/**
 * What the viewer is asked: a round, as whom, and after which session if it asks after each.
 *
 * @param role MENTOR or MENTEE: as whom they answer
 * @param sessionAt when that session was
 * @param closesOn the last day on which they can answer
 * @param returned whether they have handed in already
 */
public record Occasion(
        Occasions.Key key,
        String slug,
        String program,
        String role,
        @Nullable Instant sessionAt,
        Phase phase,
        Confidentiality confidentiality,
        RoundState state,
        @Nullable LocalDate closesOn,
        boolean returned,
        Instrument definition) {

    public boolean anonymous() {
        return confidentiality == Confidentiality.ANONYMOUS;
    }

    public boolean open() {
        return state == RoundState.OPEN;
    }
}
