package org.mentorium.programs;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PlanActivityRepository extends Repository<PlanActivity, Long> {

    PlanActivity save(PlanActivity activity);

    void flush();

    void delete(PlanActivity activity);

    Optional<PlanActivity> findByIdAndProgramId(long id, long programId);
}
