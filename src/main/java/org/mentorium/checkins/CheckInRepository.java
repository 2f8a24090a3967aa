package org.mentorium.checkins;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CheckInRepository extends Repository<CheckIn, Long> {

    CheckIn saveAndFlush(CheckIn checkIn);

    Optional<CheckIn> findByRelationshipIdAndKindAndPersonId(long relationshipId, CheckInKind kind, long personId);
}
