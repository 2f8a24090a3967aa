package org.mentorium.questionnaires;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.Scale;

/**
 * How the same participants answered one closed item before and after.
 *
 * @param n participants who answered it both times
 * @param missing participants who answered it only once
 * @param change null exactly when withheld says why
 */
public record PairedResult(
        long questionnaireId,
        String instrument,
        Words title,
        String item,
        Words text,
        Scale scale,
        Group group,
        int n,
        int missing,
        @Nullable Withheld withheld,
        @Nullable Change change) {

    /** Means, medians, the mean of each participant's change, and how many answered higher, the same or lower. */
    public record Change(
            double meanBefore,
            double meanAfter,
            double medianBefore,
            double medianAfter,
            double meanChange,
            int higher,
            int same,
            int lower) {}
}
