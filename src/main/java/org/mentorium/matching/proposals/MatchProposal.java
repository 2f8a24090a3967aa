package org.mentorium.matching.proposals;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/**
 * People proposed to each other, two or more, and what they answer. It begins as soon as every mentor who is in it and
 * the least number of the others have accepted; who accepts later joins. Who declines is out of it, and it ends only
 * when too few are left.
 */
@Entity
class MatchProposal {

    @Id
    private long id;

    @OneToMany
    @JoinColumn(name = "matchProposalId", insertable = false, updatable = false)
    private List<ProposalMember> members;

    private int leastMentors;
    private int leastMentees;
    private @Nullable Long relationshipId;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MatchProposal() {}

    ProposalMember member(Set<Long> participants) {
        return members.stream()
                .filter(member -> participants.contains(member.participantId()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("matchProposals.refused.over"));
    }

    /** Who is in it still and, by the caller's word, takes part. */
    List<ProposalMember> in(Set<Long> participants) {
        return members.stream()
                .filter(ProposalMember::in)
                .filter(member -> participants.contains(member.participantId()))
                .toList();
    }

    /** Whether it begins now with those of these members who have accepted. */
    boolean ready(List<ProposalMember> in) {
        boolean mentors = in.stream().filter(ProposalMember::mentor).allMatch(ProposalMember::accepted);
        return mentors && enough(in, ProposalMember::accepted);
    }

    /** Whether these could still begin. */
    boolean possible(List<ProposalMember> in) {
        return enough(in, ProposalMember::in);
    }

    private boolean enough(List<ProposalMember> in, Predicate<ProposalMember> counts) {
        List<ProposalMember> counted = in.stream().filter(counts).toList();
        long mentors = counted.stream().filter(ProposalMember::mentor).count();
        return mentors >= leastMentors && counted.size() - mentors >= leastMentees;
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

    /**
     * The time to answer is over: it ends, or, when it has begun, goes on without those who have not answered. Tells
     * whom it is over for.
     */
    List<ProposalMember> expire(Instant at) {
        List<ProposalMember> over = members.stream()
                .filter(open() ? ProposalMember::in : ProposalMember::asked)
                .toList();
        if (open()) {
            end(Ending.EXPIRED, at);
            return over;
        }
        if (ending != null) {
            return List.of();
        }
        over.forEach(ProposalMember::expire);
        return over;
    }

    @Nullable
    Long relationshipId() {
        return relationshipId;
    }

    long id() {
        return id;
    }

    boolean open() {
        return ending == null && relationshipId == null;
    }

    private void requireOpen() {
        if (!open()) {
            throw new RuleBroken("matchProposals.refused.over");
        }
    }
}
