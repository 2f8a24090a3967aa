package org.mentorium.questionnaires;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Phase;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A round as one whom it asks sees it; who is both mentor and mentee is asked once as each.
 *
 * @param sessionId the session after which it asks, in rounds that ask after each
 * @param closesOn the last day on which they can answer
 * @param responseId what they have begun; of anonymous answers nobody knows
 * @param done whether they have handed in
 */
public record MyRound(
        long id,
        long participantId,
        @Nullable Long sessionId,
        @Nullable Instant sessionAt,
        String role,
        String title,
        Phase phase,
        String slug,
        String program,
        RoundState state,
        @Nullable LocalDate closesOn,
        @Nullable Long responseId,
        boolean done,
        @Nullable Instant submittedAt) {

    public boolean open() {
        return state == RoundState.OPEN;
    }

    public boolean begun() {
        return responseId != null && !done;
    }

    /** Whether what was begun can still be handed in, or it can be begun. */
    public boolean waits() {
        return !done && (open() || (state == RoundState.GRACE && responseId != null));
    }

    /** The response, or the page on which it begins. */
    public String link() {
        return responseId == null ? start(id, participantId, sessionId) : "/responses/" + responseId;
    }

    /** The page that says what a round asks and who can read the answers. */
    public static String start(long round, long participant, @Nullable Long session) {
        var address = UriComponentsBuilder.fromPath("/responses/new")
                .queryParam("round", round)
                .queryParam("participant", participant);
        if (session != null) {
            address.queryParam("session", session);
        }
        return address.toUriString();
    }

    OpenRound asOpen() {
        return new OpenRound(title, phase, program, role, begun(), closesOn, link());
    }
}
