package org.mentorium.matching;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MatchRunRepository extends Repository<MatchRun, Long> {

    /** Flushed, because its proposals are written in SQL. */
    MatchRun saveAndFlush(MatchRun run);

    Optional<MatchRun> findById(long id);

    /** For a change: whoever else changes the run waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from MatchRun r where r.programId = :programId and r.number = :number")
    Optional<MatchRun> lock(long programId, int number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from MatchRun r where r.id = :id")
    Optional<MatchRun> lock(long id);
}
