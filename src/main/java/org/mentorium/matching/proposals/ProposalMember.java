package org.mentorium.matching.proposals;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mentorium.participants.ParticipantRole;

/** One of those who are proposed to each other, and what they answer. */
@Entity
@Table(name = "match_proposal_member")
class ProposalMember {

    @Id
    private long id;

    private long matchProposalId;
    private long participantId;

    @Enumerated(EnumType.STRING)
    private ParticipantRole role;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    @SuppressWarnings("NullAway.Init")
    protected ProposalMember() {}

    /** Who says the same twice keeps their turn. */
    void say(Answer said, Instant at) {
        if (answer == said) {
            return;
        }
        answer = said;
        answeredAt = at;
        ending = said == Answer.DECLINED ? Ending.DECLINED : null;
    }

    /** Out of it because somebody else has the place. */
    void lose() {
        ending = Ending.PLACE_TAKEN;
    }

    /** Out of it because the time to answer is over. */
    void expire() {
        ending = Ending.EXPIRED;
    }

    boolean in() {
        return ending == null;
    }

    boolean accepted() {
        return in() && answer == Answer.ACCEPTED;
    }

    /** Whether an answer of theirs is still waited for. */
    boolean asked() {
        return in() && answer == null;
    }

    boolean mentor() {
        return role == ParticipantRole.MENTOR;
    }

    ParticipantRole role() {
        return role;
    }

    long participantId() {
        return participantId;
    }

    /** Who answered sooner comes first when places are short. */
    Instant answeredAt() {
        return answeredAt == null ? Instant.MAX : answeredAt;
    }
}
