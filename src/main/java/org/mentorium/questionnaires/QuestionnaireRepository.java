package org.mentorium.questionnaires;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuestionnaireRepository extends Repository<Questionnaire, Long> {

    Questionnaire save(Questionnaire questionnaire);

    void delete(Questionnaire questionnaire);

    Optional<Questionnaire> findByProgramIdAndInstrument(long programId, String instrument);

    /** Changes of one questionnaire wait for each other, and people who begin to answer it wait for them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Questionnaire q where q.id = :id")
    Optional<Questionnaire> lock(long id);

    /** Rounds that somebody has begun to answer. */
    @Query(nativeQuery = true, value = """
            select r.id from questionnaire_round r where r.questionnaire_id = :id
            and (exists (select 1 from response s where s.round_id = r.id)
                 or exists (select 1 from ballot_box b where b.round_id = r.id))
            """)
    Set<Long> begunRounds(long id);

    /** Whether anonymous answers of a round have been counted out. */
    @Query(nativeQuery = true, value = """
            select exists (select 1 from response where round_id = :round and confidentiality = 'ANONYMOUS')
            """)
    boolean opened(long round);

    /** Whether somebody has seen figures of a round. */
    @Query(nativeQuery = true, value = "select shown_at is not null from questionnaire_round where id = :round")
    boolean shown(long round);

    @Query("select q.instrument from Questionnaire q where q.programId = :programId")
    Set<String> instrumentsOf(long programId);
}
