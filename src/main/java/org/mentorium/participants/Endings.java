package org.mentorium.participants;

import java.time.Clock;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one way out of a program, whoever goes it; a relationship that goes on is closed first, by its own rules. */
@Component
class Endings {

    private final ParticipantRepository participants;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(ParticipantRepository participants, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.participants = participants;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever binds the participant into a relationship at the same moment waits, or is waited for. */
    Participant lock(long program, long id) {
        return participants.lock(program, id).orElseThrow(NotFound::new);
    }

    /** By a coordinator, also of an invitation. */
    void withdraw(Participant participant, long by) {
        requireFree(participant, "participants.rule.inRelationship");
        participant.withdraw(by, clock.instant());
        ended(participant);
    }

    /** By the person themself, also of what they only applied for. */
    void leave(Participant participant) {
        requireFree(participant, "departures.rule.inRelationship");
        participant.leave(clock.instant());
        ended(participant);
    }

    private void requireFree(Participant participant, String rule) {
        boolean bound =
                jdbc.sql("""
                        select exists (select 1 from relationship_member m join relationship r on r.id = m.relationship_id
                                       where m.participant_id = ? and r.state = 'ACTIVE')
                        """).param(participant.id()).query(Boolean.class).single();
        if (bound) {
            throw new RuleBroken(rule);
        }
    }

    private void ended(Participant participant) {
        // Whoever looks next, looks by SQL.
        participants.saveAndFlush(participant);
        events.publishEvent(new PartEnded(participant.programId(), participant.id()));
    }
}
