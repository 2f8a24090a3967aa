package org.mentorium.diaries;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DiaryEntryRepository extends Repository<DiaryEntry, Long> {

    DiaryEntry save(DiaryEntry entry);

    Optional<DiaryEntry> findByRelationshipIdAndNumber(long relationshipId, int number);

    boolean existsByRelationshipIdAndNumber(long relationshipId, int number);

    Optional<DiaryEntry> findBySessionId(long sessionId);
}
