package org.mentorium.sessions.proposals;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.sessions.Meeting;
import org.mentorium.sessions.MeetingMode;

/**
 * One or several times for a session. Of two, the other accepts one; in a group each says which suit, and the first that
 * suits all is taken, or the one that the proposer takes.
 */
@Entity
class SessionProposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long relationshipId;
    private long proposedBy;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @ElementCollection
    @CollectionTable(name = "session_proposal_time", joinColumns = @JoinColumn(name = "session_proposal_id"))
    @Column(name = "starts_at")
    private Set<Instant> times;

    private String timeZone;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private MeetingMode mode;

    private String modeOther;
    private @Nullable Long planActivityId;
    private String video;
    private @Nullable Long settledBy;
    private @Nullable Long sessionId;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SessionProposal() {}

    /** The first of the meetings says what all have in common. */
    SessionProposal(long relationshipId, Meeting first, Collection<Instant> times, long by, Instant now) {
        this.relationshipId = relationshipId;
        this.proposedBy = by;
        this.state = ProposalState.OPEN;
        this.times = new HashSet<>(times);
        this.timeZone = first.zone().getId();
        this.minutes = first.minutes();
        this.mode = first.mode();
        this.modeOther = first.modeOther();
        this.planActivityId = first.planActivity();
        this.video = first.video();
        this.createdAt = now;
    }

    /** The meeting at one of the times, as far as it is still to come. */
    Meeting choose(Instant time, long by, boolean group, Instant now) {
        requireOpen();
        if (group && by != proposedBy) {
            throw new RuleBroken("proposals.poll");
        }
        if (!group && by == proposedBy) {
            throw new RuleBroken("proposals.own");
        }
        return at(time, now);
    }

    /** The times that are still to come, for somebody who says which suit. */
    Set<Instant> ask(long of, Instant now) {
        requireOpen();
        if (of == proposedBy) {
            throw new RuleBroken("proposals.own");
        }
        return times.stream().filter(time -> time.isAfter(now)).collect(Collectors.toSet());
    }

    Meeting at(Instant time, Instant now) {
        if (!times.contains(time) || !time.isAfter(now)) {
            throw new RuleBroken("proposals.timePassed");
        }
        return new Meeting(time, ZoneId.of(timeZone), minutes, mode, modeOther, planActivityId, video);
    }

    void accept(long session, long by) {
        settle(ProposalState.ACCEPTED, by);
        sessionId = session;
    }

    void decline(long by) {
        if (by == proposedBy) {
            throw new RuleBroken("proposals.own");
        }
        settle(ProposalState.DECLINED, by);
    }

    void withdraw(long by) {
        if (by != proposedBy) {
            throw new RuleBroken("proposals.notOwn");
        }
        settle(ProposalState.WITHDRAWN, by);
    }

    private void settle(ProposalState as, long by) {
        requireOpen();
        state = as;
        settledBy = by;
    }

    private void requireOpen() {
        if (state != ProposalState.OPEN) {
            throw new RuleBroken("proposals.settled." + state);
        }
    }

    long proposedBy() {
        return proposedBy;
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
