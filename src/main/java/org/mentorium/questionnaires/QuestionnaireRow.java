package org.mentorium.questionnaires;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire in its program's list.
 *
 * @param published the number of the newest published version
 * @param draft whether there are words that nobody is asked yet
 */
public record QuestionnaireRow(
        long id, String title, @Nullable Integer published, boolean draft, List<RoundRow> rounds) {}
