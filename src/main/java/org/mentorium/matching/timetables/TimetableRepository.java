package org.mentorium.matching.timetables;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TimetableRepository extends Repository<Timetable, Long> {

    Timetable saveAndFlush(Timetable timetable);

    void delete(Timetable timetable);

    @Query("from Timetable t where t.programId = :program and t.number = :number")
    Optional<Timetable> find(long program, int number);

    /** For a change: whoever else changes it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Timetable t where t.programId = :program and t.number = :number")
    Optional<Timetable> lock(long program, int number);
}
