package org.mentorium.responses;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ResponseRepository extends Repository<Response, Long> {

    Optional<Response> findById(long id);

    /** Answers that arrive at once, as with a double click, are kept one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Response r where r.id = :id")
    Optional<Response> lock(long id);
}
