package org.mentorium.matching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.relationships.Relationships;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two answer; when both have accepted, their relationship begins in the same moment. */
@Service
@Transactional
class ProposalAnswers {

    /** What came of an acceptance. */
    enum Outcome {
        /** The other is thinking. */
        WAITING,
        TOGETHER,
        /** Somebody else was sooner. */
        PLACE_TAKEN
    }

    private final JdbcClient jdbc;
    private final MatchProposalRepository proposals;
    private final Places places;
    private final Relationships relationships;
    private final ProposalLetters letters;
    private final Clock clock;

    ProposalAnswers(
            JdbcClient jdbc,
            MatchProposalRepository proposals,
            Places places,
            Relationships relationships,
            ProposalLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.places = places;
        this.relationships = relationships;
        this.letters = letters;
        this.clock = clock;
    }

    Outcome accept(Viewer viewer, long id) {
        MatchProposal proposal = lock(viewer, id);
        if (proposal.relationshipId() != null) {
            // The same button pressed twice.
            return Outcome.TOGETHER;
        }
        Open open = open(id).orElseThrow(() -> new RuleBroken("matchProposals.refused.over"));
        proposal.accept(open.role(viewer), clock.instant());
        if (!proposal.accepted()) {
            return Outcome.WAITING;
        }
        if (!places.take(proposal.mentorId(), proposal.menteeId())) {
            proposal.end(Ending.PLACE_TAKEN, clock.instant());
            letters.ended(open.program(), open.other(viewer), id);
            return Outcome.PLACE_TAKEN;
        }
        proposal.become(relationships.open(open.programId(), proposal.mentorId(), proposal.menteeId()));
        return Outcome.TOGETHER;
    }

    void decline(Viewer viewer, long id) {
        MatchProposal proposal = lock(viewer, id);
        Open open = open(id).orElseThrow(() -> new RuleBroken("matchProposals.refused.over"));
        proposal.decline(open.role(viewer), clock.instant());
        letters.ended(open.program(), open.other(viewer), id);
    }

    /** For the two only; whoever else answers the same proposal waits. */
    private MatchProposal lock(Viewer viewer, long id) {
        boolean mine =
                jdbc.sql("""
                        select exists (
                            select 1 from match_proposal o
                            join match_run r on r.id = o.match_run_id and r.state = 'PUBLISHED'
                            join participant p on p.id in (o.mentor_id, o.mentee_id)
                            where o.id = ? and p.person_id = ?)
                        """).params(id, viewer.id()).query(Boolean.class).single();
        if (!mine) {
            throw new NotFound();
        }
        return proposals.lock(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    private Optional<Open> open(long id) {
        return jdbc.sql("""
                        select o.program_id, g.name as program, o.mentor_person_id as mentor, o.mentee_person_id as mentee
                        from open_match_proposal o join program g on g.id = o.program_id where o.id = ?
                        """).param(id).query(Open.class).optional();
    }

    private record Open(long programId, String program, long mentor, long mentee) {

        ParticipantRole role(Viewer viewer) {
            return viewer.id() == mentor ? ParticipantRole.MENTOR : ParticipantRole.MENTEE;
        }

        long other(Viewer viewer) {
            return viewer.id() == mentor ? mentee : mentor;
        }
    }
}
