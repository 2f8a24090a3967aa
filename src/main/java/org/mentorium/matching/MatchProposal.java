package org.mentorium.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.participants.ParticipantRole;

/** A mentor and a mentee proposed to each other, and what they answer. Its score and reasons are only ever read. */
@Entity
class MatchProposal {

    @Id
    private long id;

    private long mentorId;
    private long menteeId;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer mentorAnswer;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer menteeAnswer;

    private @Nullable Instant mentorAnsweredAt;
    private @Nullable Instant menteeAnsweredAt;
    private @Nullable Long relationshipId;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MatchProposal() {}

    /** Either of the two says yes; they may still say no while the other is thinking. */
    void accept(ParticipantRole by, Instant at) {
        answer(by, Answer.ACCEPTED, at);
    }

    /** Either of the two says no, which ends it. */
    void decline(ParticipantRole by, Instant at) {
        answer(by, Answer.DECLINED, at);
        end(Ending.DECLINED, at);
    }

    private void answer(ParticipantRole by, Answer answer, Instant at) {
        requireOpen();
        if (by == ParticipantRole.MENTOR) {
            mentorAnswer = answer;
            mentorAnsweredAt = at;
        } else {
            menteeAnswer = answer;
            menteeAnsweredAt = at;
        }
    }

    boolean accepted() {
        return mentorAnswer == Answer.ACCEPTED && menteeAnswer == Answer.ACCEPTED;
    }

    void become(long relationship) {
        requireOpen();
        relationshipId = relationship;
    }

    void end(Ending why, Instant at) {
        requireOpen();
        ending = why;
        endedAt = at;
    }

    @Nullable
    Long relationshipId() {
        return relationshipId;
    }

    long mentorId() {
        return mentorId;
    }

    long menteeId() {
        return menteeId;
    }

    private void requireOpen() {
        if (ending != null || relationshipId != null) {
            throw new RuleBroken("matchProposals.refused.over");
        }
    }
}
