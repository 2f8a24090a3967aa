package org.mentorium.matching.requests;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** A mentee asks a mentor, with a word that only the two read. */
@Entity
class MatchRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;
    private long mentorId;
    private long menteeId;
    private String need;
    private String word;
    private String answer = "";
    private boolean passOn;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private Instant askedAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;
    private @Nullable Long relationshipId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MatchRequest() {}

    MatchRequest(
            long programId,
            long mentorId,
            long menteeId,
            String need,
            String word,
            boolean passOn,
            Instant askedAt,
            Duration time) {
        this.programId = programId;
        this.mentorId = mentorId;
        this.menteeId = menteeId;
        this.need = need;
        this.word = word;
        this.passOn = passOn;
        this.askedAt = askedAt;
        this.expiresAt = askedAt.plus(time);
        this.state = RequestState.OPEN;
    }

    /** The same request to somebody else, as the mentee wished it should nobody answer. */
    MatchRequest passedOn(long mentor, Instant at, Duration time) {
        return new MatchRequest(programId, mentor, menteeId, need, word, passOn, at, time);
    }

    void accept(long relationship, Instant at) {
        requireOpen(at);
        end(RequestState.ACCEPTED, at);
        relationshipId = relationship;
    }

    void decline(String kindly, Instant at) {
        requireOpen(at);
        answer = kindly;
        end(RequestState.DECLINED, at);
    }

    void withdraw(Instant at) {
        requireOpen(at);
        end(RequestState.WITHDRAWN, at);
    }

    /** Also when its time is over and nobody has noticed yet. */
    void menteeLeft(Instant at) {
        end(RequestState.WITHDRAWN, at);
    }

    /** Somebody else was sooner, or the mentor has left. */
    void placeTaken(Instant at) {
        end(RequestState.PLACE_TAKEN, at);
    }

    void expire(Instant at) {
        end(RequestState.EXPIRED, at);
    }

    /** Whether it still waits for an answer at this moment. */
    boolean open(Instant now) {
        return state == RequestState.OPEN && now.isBefore(expiresAt);
    }

    boolean overdue(Instant now) {
        return state == RequestState.OPEN && !open(now);
    }

    void requireOpen(Instant now) {
        if (!open(now)) {
            throw new RuleBroken("matchRequests.refused.over");
        }
    }

    private void end(RequestState how, Instant at) {
        state = how;
        endedAt = at;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    RequestState state() {
        return state;
    }

    long programId() {
        return programId;
    }

    long mentorId() {
        return mentorId;
    }

    long menteeId() {
        return menteeId;
    }

    String need() {
        return need;
    }

    boolean passesOn() {
        return passOn;
    }

    @Nullable
    Long relationshipId() {
        return relationshipId;
    }
}
