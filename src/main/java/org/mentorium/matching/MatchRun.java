package org.mentorium.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** One attempt at matching a program: made in the background, then a draft that its coordinator adjusts. */
@Entity
class MatchRun {

    /** What a run that is no draft answers to changes, by its state. */
    static final String REFUSED = "matchRuns.refused.";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;
    private int number;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private @Nullable Long createdBy;
    private Instant createdAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant answerBy;
    private long seed;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RunCertificate certificate;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RunPolicy policy;

    private @Nullable Long basedOnId;
    private @Nullable Long linkedRunId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MatchRun() {}

    MatchRun(long programId, int number, long createdBy, Instant createdAt, long seed) {
        this.programId = programId;
        this.number = number;
        this.state = RunState.MAKING;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.seed = seed;
    }

    /** Tries other weights and rules out, to be set beside a run of the same program. */
    MatchRun trying(RunPolicy other, long besides) {
        policy = other;
        basedOnId = besides;
        return this;
    }

    /** The linked program is matched in the same run, after this one. */
    void link(long other) {
        linkedRunId = other;
    }

    @Nullable
    Long linkedRunId() {
        return linkedRunId;
    }

    /** Its pairs are found; one that was cancelled meanwhile is not made any more. */
    boolean become(RunCertificate how) {
        if (state != RunState.MAKING) {
            return false;
        }
        certificate = how;
        state = RunState.DRAFT;
        return true;
    }

    /** What was tried out is the program's own from now on. */
    void adopt() {
        requireDraft();
        policy = null;
    }

    /** Shows its proposals to those they are for; that cannot be taken back. */
    void publish(Instant at, Instant until) {
        requireDraft();
        answerBy = until;
        state = RunState.PUBLISHED;
        publishedAt = at;
    }

    void discard() {
        requireDraft();
        state = RunState.DISCARDED;
    }

    /** Only a draft changes. */
    void requireDraft() {
        if (state != RunState.DRAFT) {
            throw new RuleBroken(REFUSED + state);
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long programId() {
        return programId;
    }

    int number() {
        return number;
    }

    long seed() {
        return seed;
    }

    @Nullable
    RunPolicy policy() {
        return policy;
    }

    RunState state() {
        return state;
    }
}
