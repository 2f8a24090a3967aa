package org.mentorium.questionnaires;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.Phase;

/**
 * What a group wrote to one open item, in an order that tells nothing of who wrote or when.
 *
 * @param n how many wrote something; told even when the texts are withheld
 */
public record OpenAnswers(
        long questionnaireId,
        String item,
        Words text,
        Phase phase,
        int n,
        @Nullable Withheld withheld,
        List<String> texts) {}
