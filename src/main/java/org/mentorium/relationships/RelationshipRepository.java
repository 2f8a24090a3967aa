package org.mentorium.relationships;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RelationshipRepository extends Repository<Relationship, Long> {

    /** Flushed, because queries in SQL of the same transaction count on the members. */
    Relationship saveAndFlush(Relationship relationship);

    /** For a change: whoever else changes the same relationship waits, so that the check still holds at the commit. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Relationship r where r.id = :id")
    Optional<Relationship> lock(long id);
}
