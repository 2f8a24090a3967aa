package org.mentorium.participants;

import java.time.Clock;
import java.util.Collection;
import org.mentorium.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that people themselves take part, where others had only entered them. */
@Service
@Transactional
public class OwnParts {

    private final ParticipantRepository participants;
    private final Clock clock;

    OwnParts(ParticipantRepository participants, Clock clock) {
        this.participants = participants;
        this.clock = clock;
    }

    /** @param ids the viewer's own participations, who answers a proposal or asks somebody */
    public void agreed(Collection<Long> ids) {
        for (long id : ids) {
            Participant participant = participants.findById(id).orElseThrow(NotFound::new);
            participant.agree(clock.instant());
            // Whoever looks next, looks by SQL.
            participants.saveAndFlush(participant);
        }
    }
}
