package org.mentorium.sessions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MentoringSessionRepository extends Repository<MentoringSession, Long> {

    MentoringSession save(MentoringSession session);

    /** So that what is read by SQL in the same transaction is what was changed. */
    void flush();

    List<MentoringSession> findBySeriesIdAndStateOrderByStartsAt(long seriesId, SessionState state);

    Optional<MentoringSession> findByRelationshipIdAndNumber(long relationshipId, int number);

    @Query("select coalesce(max(s.number), 0) from MentoringSession s where s.relationshipId = :relationshipId")
    int lastNumber(long relationshipId);
}
