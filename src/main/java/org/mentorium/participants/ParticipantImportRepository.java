package org.mentorium.participants;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ParticipantImportRepository extends Repository<ParticipantImport, Long> {

    ParticipantImport save(ParticipantImport upload);

    @Query("from ParticipantImport i where i.programId = :programId and i.id = :id")
    Optional<ParticipantImport> find(long programId, long id);

    /** For confirming: the second of two at the same moment waits for the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ParticipantImport i where i.programId = :programId and i.id = :id")
    Optional<ParticipantImport> lock(long programId, long id);

    @Modifying
    @Query("delete from ParticipantImport i where i.uploadedAt < :before")
    void deleteOlder(Instant before);
}
