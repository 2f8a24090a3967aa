package org.mentorium.matching.proposals;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MatchProposalRepository extends Repository<MatchProposal, Long> {

    /** For a change, in the order of their numbers: whoever else changes one of them waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from MatchProposal p where p.id in :ids order by p.id")
    List<MatchProposal> lock(List<Long> ids);
}
