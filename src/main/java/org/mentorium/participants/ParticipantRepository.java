package org.mentorium.participants;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ParticipantRepository extends Repository<Participant, Long> {

    Participant save(Participant participant);

    Participant saveAndFlush(Participant participant);

    Optional<Participant> findById(long id);

    @Query("from Participant p where p.id = :id and p.programId = :programId")
    Optional<Participant> find(long programId, long id);

    /** For whatever must not happen while somebody binds the participant into a relationship. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Participant p where p.id = :id and p.programId = :programId")
    Optional<Participant> lock(long programId, long id);

    @Query("from Participant p where p.programId = :programId and p.personId = :personId and p.role = :role")
    Optional<Participant> find(long programId, long personId, ParticipantRole role);

    @Query("from Participant p where p.programId = :programId and p.personId in :people")
    List<Participant> findAll(long programId, Collection<Long> people);
}
