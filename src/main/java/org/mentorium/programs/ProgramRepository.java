package org.mentorium.programs;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProgramRepository extends Repository<Program, Long> {

    Program save(Program program);

    Program saveAndFlush(Program program);

    Optional<Program> findById(long id);

    /** For changing it: two who save at the same moment follow each other, and neither loses a text. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Program p where p.id = :id")
    Optional<Program> lockById(long id);
}
