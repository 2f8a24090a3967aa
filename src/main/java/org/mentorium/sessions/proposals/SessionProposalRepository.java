package org.mentorium.sessions.proposals;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SessionProposalRepository extends Repository<SessionProposal, Long> {

    SessionProposal save(SessionProposal proposal);

    Optional<SessionProposal> findByIdAndRelationshipId(long id, long relationshipId);
}
