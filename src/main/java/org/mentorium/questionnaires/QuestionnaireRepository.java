package org.mentorium.questionnaires;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuestionnaireRepository extends JpaRepository<Questionnaire, Long> {

    Optional<Questionnaire> findByProgramIdAndInstrument(long programId, String instrument);
}
