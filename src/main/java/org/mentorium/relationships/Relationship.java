package org.mentorium.relationships;

import jakarta.persistence.CollectionTable;
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
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** Mentors and mentees bound together in one program. */
@Entity
class Relationship {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;

    @Enumerated(EnumType.STRING)
    private RelationshipState state;

    private Instant startedAt;
    private @Nullable Instant closedAt;
    private @Nullable Long closedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosureReason closureReason;

    @ElementCollection
    @CollectionTable(name = "relationship_member", joinColumns = @JoinColumn(name = "relationship_id"))
    private Set<Membership> members;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Relationship() {}

    Relationship(long programId, Set<Membership> members, Instant startedAt) {
        this.programId = programId;
        this.members = new HashSet<>(members);
        this.startedAt = startedAt;
        this.state = RelationshipState.ACTIVE;
    }

    /** Ends it for good: all stays readable, nothing is added. */
    void close(ClosureReason reason, long by, Instant at) {
        if (state != RelationshipState.ACTIVE) {
            throw new RuleBroken(RelationshipScope.CLOSED);
        }
        state = RelationshipState.CLOSED;
        closureReason = reason;
        closedBy = by;
        closedAt = at;
    }

    /** Somebody who comes later than the others. */
    void join(Membership newcomer) {
        if (state != RelationshipState.ACTIVE) {
            throw new RuleBroken(RelationshipScope.CLOSED);
        }
        members.add(newcomer);
    }

    long programId() {
        return programId;
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
