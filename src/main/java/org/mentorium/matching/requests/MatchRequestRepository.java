package org.mentorium.matching.requests;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MatchRequestRepository extends Repository<MatchRequest, Long> {

    MatchRequest saveAndFlush(MatchRequest request);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from MatchRequest r where r.id = :id")
    Optional<MatchRequest> lock(long id);

    /** All that still wait at a mentor, in the order of their numbers, so that two who lock them never cross. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            from MatchRequest r where r.state = org.mentorium.matching.requests.RequestState.OPEN
            and (:mentorToo = true and r.mentorId = :mentor or :menteeToo = true and r.menteeId = :mentee) order by r.id
            """)
    List<MatchRequest> lockOpen(long mentor, boolean mentorToo, long mentee, boolean menteeToo);
}
