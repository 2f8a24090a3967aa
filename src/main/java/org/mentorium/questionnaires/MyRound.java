package org.mentorium.questionnaires;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Phase;

/** A round as one whom it asks sees it; who is both mentor and mentee is asked once as each. */
public record MyRound(
        long id,
        long participantId,
        String role,
        String title,
        Phase phase,
        String slug,
        String program,
        RoundState state,
        @Nullable LocalDate closesOn,
        @Nullable Long responseId,
        @Nullable Instant submittedAt) {

    public boolean open() {
        return state == RoundState.OPEN;
    }

    public boolean done() {
        return submittedAt != null;
    }

    public boolean begun() {
        return responseId != null && !done();
    }

    boolean waits() {
        return open() && !done();
    }

    OpenRound asOpen() {
        String link = responseId == null ? "/programs/" + slug + "/questionnaires" : "/responses/" + responseId;
        return new OpenRound(title, phase, program, role, begun(), closesOn, link);
    }
}
