package org.mentorium.matching;

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

    void say(Answer said, Instant at) {
        answer = said;
        answeredAt = at;
        ending = said == Answer.DECLINED ? Ending.DECLINED : null;
    }

    /** Out of it because somebody else has the place. */
    void lose() {
        ending = Ending.PLACE_TAKEN;
    }

    boolean in() {
        return ending == null;
    }

    boolean accepted() {
        return in() && answer == Answer.ACCEPTED;
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
