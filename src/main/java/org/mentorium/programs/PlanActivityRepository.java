package org.mentorium.programs;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanActivityRepository extends Repository<PlanActivity, Long> {

    PlanActivity save(PlanActivity activity);

    void delete(PlanActivity activity);

    Optional<PlanActivity> findByIdAndProgramId(long id, long programId);

    @Query("from PlanActivity a where a.programId = :programId order by a.position, a.id")
    List<PlanActivity> findPlan(long programId);
}
