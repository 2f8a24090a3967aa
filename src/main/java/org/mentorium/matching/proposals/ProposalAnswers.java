package org.mentorium.matching.proposals;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.proposals.OpenProposals.Open;
import org.mentorium.relationships.MemberRole;
import org.mentorium.relationships.Partner;
import org.mentorium.relationships.Relationships;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People answer; when enough have accepted, their relationship begins in the same moment. */
@Service
@Transactional
public class ProposalAnswers {

    /** What came of an acceptance. */
    public enum Outcome {
        /** Others are thinking. */
        WAITING,
        TOGETHER,
        /** Somebody else was sooner. */
        PLACE_TAKEN
    }

    private final OpenProposals open;
    private final MatchProposalRepository proposals;
    private final Places places;
    private final Relationships relationships;
    private final ProposalLetters letters;
    private final ProposalDeadlines deadlines;
    private final SafeBeginnings safe;
    private final Clock clock;

    ProposalAnswers(
            OpenProposals open,
            MatchProposalRepository proposals,
            Places places,
            Relationships relationships,
            ProposalLetters letters,
            ProposalDeadlines deadlines,
            SafeBeginnings safe,
            Clock clock) {
        this.safe = safe;
        this.open = open;
        this.proposals = proposals;
        this.places = places;
        this.relationships = relationships;
        this.letters = letters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whoever presses the button takes part, whatever comes of it; so it is noted on its own. */
    void takePart(Viewer viewer, long id) {
        safe.agreed(open.mine(viewer, id));
    }

    public Outcome accept(Viewer viewer, long id) {
        Set<Long> mine = open.mine(viewer, id);
        MatchProposal proposal = lock(id);
        ProposalMember me = proposal.member(mine);
        if (proposal.relationshipId() != null && me.accepted()) {
            // The same button pressed twice.
            return Outcome.TOGETHER;
        }
        Open open = this.open.of(id, me);
        if (deadlines.over(id)) {
            throw new RuleBroken("matchProposals.refused.late");
        }
        safe.require(id, me.participantId());
        me.say(Answer.ACCEPTED, clock.instant());
        Long relationship = proposal.relationshipId();
        if (relationship != null) {
            return join(proposal, me, relationship);
        }
        List<ProposalMember> in = proposal.in(open.people().keySet());
        return proposal.ready(in) ? begin(proposal, id, me, open) : Outcome.WAITING;
    }

    private Outcome join(MatchProposal proposal, ProposalMember me, long relationship) {
        List<ProposalMember> there = proposal.in(open.members(relationship));
        if (places.take(List.of(me), there).isEmpty()) {
            me.lose();
            return Outcome.PLACE_TAKEN;
        }
        relationships.join(relationship, partner(me));
        return Outcome.TOGETHER;
    }

    private Outcome begin(MatchProposal proposal, long id, ProposalMember me, Open open) {
        Set<Long> people = open.people().keySet();
        List<ProposalMember> accepted =
                proposal.in(people).stream().filter(ProposalMember::accepted).toList();
        List<ProposalMember> seated = places.take(accepted, List.of());
        if (!proposal.ready(seated)) {
            return unseated(proposal, id, me, open, accepted, seated);
        }
        drop(id, me, open, accepted, seated);
        proposal.become(relationships.open(
                open.programId(), seated.stream().map(ProposalAnswers::partner).toList()));
        return seated.contains(me) ? Outcome.TOGETHER : Outcome.PLACE_TAKEN;
    }

    /** Too few have a place to begin: those who have none are out of it, and it waits for others or ends. */
    private Outcome unseated(
            MatchProposal proposal,
            long id,
            ProposalMember me,
            Open open,
            List<ProposalMember> accepted,
            List<ProposalMember> seated) {
        Set<Long> people = open.people().keySet();
        List<ProposalMember> left = proposal.in(people).stream()
                .filter(member -> seated.contains(member) || !accepted.contains(member))
                .toList();
        if (proposal.possible(left)) {
            drop(id, me, open, accepted, seated);
            return seated.contains(me) ? Outcome.WAITING : Outcome.PLACE_TAKEN;
        }
        tell(id, me, open, proposal.in(people));
        proposal.end(Ending.PLACE_TAKEN, clock.instant());
        return Outcome.PLACE_TAKEN;
    }

    private void drop(
            long id, ProposalMember me, Open open, List<ProposalMember> accepted, List<ProposalMember> seated) {
        List<ProposalMember> out =
                accepted.stream().filter(member -> !seated.contains(member)).toList();
        tell(id, me, open, out);
        out.forEach(ProposalMember::lose);
    }

    private void tell(long id, ProposalMember me, Open open, List<ProposalMember> whom) {
        whom.stream()
                .filter(member -> member != me)
                .map(member -> open.people().get(member.participantId()))
                .forEach(person -> letters.ended(open.program(), person, id));
    }

    void decline(Viewer viewer, long id) {
        Set<Long> mine = open.mine(viewer, id);
        MatchProposal proposal = lock(id);
        ProposalMember me = proposal.member(mine);
        Open open = this.open.of(id, me);
        me.say(Answer.DECLINED, clock.instant());
        if (proposal.relationshipId() != null) {
            return;
        }
        goOn(proposal, id, me, open, Ending.DECLINED);
    }

    /**
     * A participant has left the program: they are out of all that they could still answer or had accepted, so that
     * nothing begins with them when they come back, and the others go on or learn that it is over.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void left(long participant) {
        for (MatchProposal proposal : proposals.lock(open.of(participant))) {
            ProposalMember gone = proposal.member(Set.of(participant));
            gone.lose();
            if (proposal.open()) {
                goOn(proposal, proposal.id(), gone, open.without(proposal.id(), gone), Ending.PLACE_TAKEN);
            }
        }
    }

    private void goOn(MatchProposal proposal, long id, ProposalMember gone, Open open, Ending why) {
        List<ProposalMember> left = proposal.in(open.people().keySet());
        if (!proposal.possible(left)) {
            tell(id, gone, open, left);
            proposal.end(why, clock.instant());
        } else if (proposal.ready(left)) {
            // All but the one who is out of it had accepted.
            begin(proposal, id, gone, open);
        }
    }

    private static Partner partner(ProposalMember member) {
        return new Partner(
                member.participantId(), MemberRole.valueOf(member.role().name()));
    }

    /** Whoever else answers the same proposal waits. */
    private MatchProposal lock(long id) {
        return proposals.lock(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }
}
