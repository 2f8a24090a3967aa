package org.mentorium.matching.requests;

import java.time.Clock;
import java.time.Instant;
import org.mentorium.matching.requests.RequestLetters.About;
import org.mentorium.participants.PartEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever leaves a program keeps nobody waiting: their open requests end with their part, to them and from them. */
@Component
class EndedParts {

    private final MatchRequestRepository requests;
    private final RequestLetters letters;
    private final Clock clock;

    EndedParts(MatchRequestRepository requests, RequestLetters letters, Clock clock) {
        this.requests = requests;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    void on(PartEnded part) {
        About about = letters.about(part.programId());
        Instant now = clock.instant();
        for (MatchRequest request : requests.lockOpen(part.participantId(), true, part.participantId(), true)) {
            if (request.menteeId() == part.participantId()) {
                request.menteeLeft(now);
                letters.gone(about, request);
            } else {
                request.placeTaken(now);
                letters.placeTaken(about, request);
            }
        }
    }
}
