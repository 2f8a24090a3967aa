package org.mentorium.questionnaires;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Scale;

/**
 * What a group answered to one closed item in one phase; only answers that were handed in count.
 *
 * @param instrument the key, the same in every program that uses the instrument
 * @param item the item's key
 * @param n how many answered the item; told even when the figures are withheld
 * @param figures null exactly when withheld says why
 */
public record PhaseResult(
        long questionnaireId,
        String instrument,
        Words title,
        String item,
        Words text,
        Scale scale,
        Phase phase,
        Group group,
        int n,
        @Nullable Withheld withheld,
        @Nullable Figures figures) {}
