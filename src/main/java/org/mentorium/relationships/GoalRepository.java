package org.mentorium.relationships;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface GoalRepository extends Repository<Goal, Long> {

    Goal save(Goal goal);

    Optional<Goal> findByIdAndRelationshipId(long id, long relationshipId);
}
