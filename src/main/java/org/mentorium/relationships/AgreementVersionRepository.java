package org.mentorium.relationships;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AgreementVersionRepository extends Repository<AgreementVersion, Long> {

    AgreementVersion save(AgreementVersion version);

    Optional<AgreementVersion> findFirstByRelationshipIdOrderByNumberDesc(long relationshipId);
}
