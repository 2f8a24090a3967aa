package org.mentorium.signals;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Its words are {@code signals.rule.<key>} (what it is), {@code signals.evidence.<key>} (a sentence
 * that takes the figures), {@code signals.advice.<key>} (what to do) and {@code signals.threshold.<key>} (what the number
 * means).
 */
interface SignalRule {

    String key();

    /** The number that a program starts from, and its bounds. */
    Threshold threshold();

    /**
     * SQL that finds them in all programs of {@code watched (program_id, threshold, zone, today)}, once each: program_id,
     * relationship_id, participant_id (one of the two null) and figures, an int[] for the sentence of the evidence.
     */
    String found();

    /** SQL that says whether the number of program :program stays as it is; null: it never does. */
    default @Nullable String settled() {
        return null;
    }

    /** A whole number from least to most. */
    record Threshold(int usual, int least, int most) {}
}
