package org.mentorium.questionnaires;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.FormAnswer;

/**
 * A step of a preview: the answer to one item, as its kind's fields hold it, and what was said before.
 *
 * @param kept as {@link Preview#kept} wrote it
 * @param item the number of the item that is answered; null at the end
 * @param back whether to go back instead of on
 */
record PreviewForm(
        @Nullable String answer,
        @Nullable List<@Nullable String> answers,
        @Nullable Map<String, @Nullable String> rows,
        @Nullable String kept,
        @Nullable Integer item,
        @Nullable Boolean back) {

    static final PreviewForm NONE = new PreviewForm("", List.of(), Map.of(), "", null, false);

    static PreviewForm of(FormAnswer said, int item) {
        return new PreviewForm(said.answer(), said.answers(), said.rows(), "", item, false);
    }

    FormAnswer given() {
        return new FormAnswer(answer, answers, rows);
    }
}
