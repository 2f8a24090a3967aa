package org.mentorium.questionnaires;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Phase;

/**
 * A round that waits for somebody's answers.
 *
 * @param title the questionnaire's, in the reader's language
 * @param role MENTOR or MENTEE: as whom they are asked
 * @param begun whether some answers are kept already
 */
public record OpenRound(
        String title,
        Phase phase,
        String program,
        String role,
        boolean begun,
        @Nullable LocalDate closesOn,
        String link) {}
